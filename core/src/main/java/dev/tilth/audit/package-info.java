/**
 * What people say of the duplicates that a version removed. {@link dev.tilth.audit.Audit} draws a sample of pairs for them
 * to judge, as CSV, and reads it back; {@link dev.tilth.audit.Judgements} is what is kept of it beside the recipe, with
 * the rate of pairs that were removed by mistake. Next: {@code recipe}.
 */
@NullMarked
package dev.tilth.audit;

import org.jspecify.annotations.NullMarked;

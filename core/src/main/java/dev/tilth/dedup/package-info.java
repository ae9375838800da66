/**
 * Which examples are one, and which only look so. {@link dev.tilth.dedup.Deduplicator} finds candidates in the sketch
 * columns, verifies every pair on its texts, and removes a row only for a kept row that it equals in all that matters;
 * what differs in a number, a name, a negation, an operator or a call is a variant and stays, what answers the same
 * question differently is a conflict and is reported. Next: {@code unit}, for which all of them stay together.
 */
@NullMarked
package dev.tilth.dedup;

import org.jspecify.annotations.NullMarked;

/**
 * What is counted while rows are written, an account for each section of the report. {@link dev.tilth.account.Accounts}
 * is told of every row in order; {@link dev.tilth.account.Measuring} makes the counts of the gates and the report of them.
 * Next: {@code write}.
 */
@NullMarked
package dev.tilth.account;

import org.jspecify.annotations.NullMarked;

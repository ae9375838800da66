/**
 * The fate of every input row. {@link dev.tilth.ledger.Entry} is one line; {@link dev.tilth.ledger.Ledger} reads and
 * writes them; {@link dev.tilth.ledger.Tally} counts them, and everything that the gates need is counted from there, so
 * that anyone can count it again. Next: {@code export} for what is written of the rows that stay.
 */
@NullMarked
package dev.tilth.ledger;

import org.jspecify.annotations.NullMarked;

package dev.tilth.account;

import dev.tilth.example.Facts;
import dev.tilth.ledger.Entry;

/**
 * A row when all is decided: what the accounts count.
 *
 * @param entry its line in the ledger
 * @param facts what the row says of itself; its group is not looked at
 * @param text what is written of it, redacted
 */
public record Outcome(Entry entry, Facts facts, String text) {}

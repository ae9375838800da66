package dev.tilth.account;

import dev.tilth.example.Facts;
import dev.tilth.ledger.Entry;
import java.util.Optional;

/**
 * A row when all is decided: what the accounts count.
 *
 * @param entry its line in the ledger
 * @param facts what the row says of itself; its group is not looked at
 * @param text what is written of it, redacted
 * @param measured how long it is; empty where the row is no example
 */
public record Outcome(Entry entry, Facts facts, String text, Optional<Measured> measured) {}

package dev.tilth.audit;

/**
 * One judged line of a CSV.
 *
 * @param pair name of the pair
 * @param verdict what was said
 * @param judge who said it; empty where the line does not say
 * @param line of the file
 */
record JudgedRow(String pair, Verdict verdict, String judge, long line) {}

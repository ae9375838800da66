package dev.tilth.dryrun;

/**
 * What is known of a layout before any row.
 *
 * @param name for people, for example {@code ChatML}
 * @param guessed whether it only stands for a layout that is not known
 * @param marksAnswers whether it says itself what the assistant wrote, as {@code {% generation %}} does
 * @param endOfTurn what ends an answer, without the white space behind it; empty where nothing does
 * @param eosEndsTurn whether that is the tokenizer's own end of a text, which some trainers look for
 * @param answerHeader what stands before an answer; empty where nothing does
 */
public record LayoutFacts(
        String name,
        boolean guessed,
        boolean marksAnswers,
        String endOfTurn,
        boolean eosEndsTurn,
        String answerHeader) {}

package dev.tilth.dryrun;

/** Which ends of turns carry loss beside what is said. */
public enum EndOfTurn {
    /** As far as the loss reaches, whatever token it is. */
    WITH_LOSS,
    /** The end of each trained turn, where it is the tokenizer's end of a text. */
    EOS_OF_TURN,
    /** The end of the last turn alone, where it is the tokenizer's end of a text. */
    EOS_OF_LAST
}

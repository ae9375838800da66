package dev.tilth.check;

/** Which lengths in characters are sensible. */
public enum LengthProfile {
    /** GENERATION for an objective of style or reasoning, else SHORT. */
    AUTO,
    /** Answers of one character are fine: classification, extraction, chat. */
    SHORT,
    /** Prompts of 10 to 2,048 characters and answers of 20 to 4,096. */
    GENERATION
}

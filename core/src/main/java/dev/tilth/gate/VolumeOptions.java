package dev.tilth.gate;

import dev.tilth.option.Key;

/** How many kept rows each objective needs. */
public record VolumeOptions(
        @Key("Rows that are enough where no objective is stated; under 500 good examples retrieval or prompting serves"
                        + " better than training.")
                int unstated,
        @Key("Rows that are enough to teach an output format; a few hundred, and never under what any training needs.")
                int format,
        @Key("Rows that are enough to align a style; about a thousand curated answers do it (LIMA, Zhou et al. 2023).")
                int style,
        @Key("Rows that are enough for a chat model of one product; as for style.") int chat,
        @Key("Rows that are enough to classify; thousands, so that rare classes are seen too.") int classification,
        @Key("Rows that are enough to extract; thousands, as for classification.") int extraction,
        @Key("Rows that are enough for reasoning in a domain; tens of thousands.") int reasoning) {
    public static final VolumeOptions DEFAULTS = new VolumeOptions(500, 500, 1_000, 1_000, 2_000, 2_000, 10_000);

    public VolumeOptions {
        for (int rows : new int[] {unstated, format, style, chat, classification, extraction, reasoning}) {
            if (rows < 0) {
                throw new IllegalArgumentException(
                        "volume: " + rows + " is not a number of rows. Give 0 (no limit) or more.");
            }
        }
    }

    int of(Objective objective) {
        return switch (objective) {
            case UNSTATED -> unstated;
            case FORMAT -> format;
            case STYLE -> style;
            case CHAT -> chat;
            case CLASSIFICATION -> classification;
            case EXTRACTION -> extraction;
            case REASONING -> reasoning;
        };
    }
}

package dev.tilth.dryrun;

import dev.tilth.option.Key;

/** What is known of the training before it is started. */
public record TrainingOptions(
        @Key("Price of training on a million tokens, in any currency, 0 where it is not known; a dry run says what the"
                        + " training costs.")
                double price,
        @Key("Epochs that are trained and paid for, 1 to 1000.") int epochs) {
    public static final TrainingOptions DEFAULTS = new TrainingOptions(0, 1);

    public TrainingOptions {
        if (!(price >= 0 && price < 1e9)) {
            throw new IllegalArgumentException("price: " + price + " is none. Give 0 or more.");
        }
        if (epochs < 1 || epochs > 1000) {
            throw new IllegalArgumentException("epochs: " + epochs + " is no number of epochs. Give 1 to 1000.");
        }
    }
}

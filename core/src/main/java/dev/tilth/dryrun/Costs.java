package dev.tilth.dryrun;

/**
 * What a million tokens of training cost.
 *
 * @param price of a million tokens, in any currency; 0 where it is not known
 * @param epochs how often every row is read, 1 or more
 */
public record Costs(double price, int epochs) {
    private static final double MILLION = 1e6;

    /** Without a price. */
    public static final Costs UNKNOWN = new Costs(0, 1);

    public Costs {
        if (!(price >= 0 && price < 1e9)) {
            throw new IllegalArgumentException("price: " + price + " is none. Give 0 or more.");
        }
        if (epochs < 1) {
            throw new IllegalArgumentException("epochs: " + epochs + " is too few. Give 1 or more.");
        }
    }

    public boolean known() {
        return price > 0;
    }

    /** Of all epochs. */
    public double of(long tokensAnEpoch) {
        return tokensAnEpoch * price * epochs / MILLION;
    }
}

package dev.tilth.template;

/**
 * Something that has a value: a {@link String}, {@link Long}, {@link Double}, {@link java.math.BigInteger}, {@link Boolean}, list,
 * map with texts as keys, {@link Nothing}, {@link Callable} or {@link Attributes}.
 */
interface Expression {
    Object value(Scope scope);
}

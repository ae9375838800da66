package dev.tilth.template;

/** A value of the language itself with members of its own, such as {@code loop}. */
interface Attributes {
    /** The member, or {@link Nothing#UNDEFINED}. */
    Object attribute(String name);
}

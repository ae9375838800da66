package dev.tilth.option;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a key of the recipe means. Stands on each component of an option record, so that the recipe's errors, its JSON
 * Schema, the comments that {@code tilth init} writes and the manual say the same.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Key {
    /** One sentence: what it sets, in which unit and range, and the reason for the default. */
    String value();
}

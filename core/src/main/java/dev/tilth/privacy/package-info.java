/**
 * Personal data and secrets: found by linear scanners, replaced by typed placeholders without harm to code or JSON.
 * {@link dev.tilth.privacy.Redactor} is the entry; {@link dev.tilth.privacy.Detector} is where one more way of finding
 * plugs in; {@link dev.tilth.privacy.PrivateType} says what can be found. A value that was found is never kept, logged
 * or hashed here. Next: {@code check}, which sees examples after this room.
 */
@NullMarked
package dev.tilth.privacy;

import org.jspecify.annotations.NullMarked;

/**
 * JSON as it was written. {@link dev.tilth.json.Json} is a small immutable tree that keeps key order and the text of
 * numbers, so that what goes in comes out; {@link dev.tilth.json.JsonReader} is strict and says at which column a text
 * stops being JSON.
 */
@NullMarked
package dev.tilth.json;

import org.jspecify.annotations.NullMarked;

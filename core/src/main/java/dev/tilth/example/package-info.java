/**
 * One supervised example in its canonical form, whatever shape it came in. {@link dev.tilth.example.Example} is the
 * entry, {@link dev.tilth.example.Extras} what only some kinds of it have, such as the labels of parts of a text; {@link dev.tilth.example.Finding}, {@link dev.tilth.example.Edit} and {@link dev.tilth.example.Rejection} say
 * what was seen in it, changed in it, and why it is not there; {@link dev.tilth.example.ExampleJson} is its canonical
 * JSON. Next: {@code format} for the shapes that trainers use.
 */
@NullMarked
package dev.tilth.example;

import org.jspecify.annotations.NullMarked;

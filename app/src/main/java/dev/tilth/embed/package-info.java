/**
 * Models that turn texts into vectors, for {@link dev.tilth.semantic}: an OpenAI-compatible endpoint, or a local ONNX model.
 * {@link dev.tilth.embed.Models} opens the one that a recipe names; nothing here is loaded before.
 */
@NullMarked
package dev.tilth.embed;

import org.jspecify.annotations.NullMarked;

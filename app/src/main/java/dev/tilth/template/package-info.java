/**
 * Chat templates: the part of Jinja that they are written in, interpreted without access to anything but the conversation,
 * and within a number of steps. {@link dev.tilth.template.TokenizerFolder} is the entry: it reads a model's folder; {@link
 * dev.tilth.template.ChatTemplate} writes conversations with what is in it; {@link dev.tilth.template.Template} alone knows
 * nothing of conversations.
 */
@NullMarked
package dev.tilth.template;

import org.jspecify.annotations.NullMarked;

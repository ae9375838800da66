/**
 * The documentation as tests. {@link dev.tilth.docs.PagesTest} runs the commands of every page and compares what they
 * print; {@link dev.tilth.docs.ReferenceTest} holds the generated pages to the code. With {@code -Ddocs.write=true} both
 * bring the pages up to date instead of failing.
 */
@NullMarked
package dev.tilth.docs;

import org.jspecify.annotations.NullMarked;

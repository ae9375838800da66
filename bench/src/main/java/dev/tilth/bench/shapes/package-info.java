/** How fast rows of each shape are read and written. */
@org.jspecify.annotations.NullMarked
package dev.tilth.bench.shapes;

package dev.tilth.io;

/** A column of a table that DuckDB reads. */
record Column(String name, ColumnType type) {}

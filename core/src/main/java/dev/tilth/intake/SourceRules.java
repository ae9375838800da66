package dev.tilth.intake;

import dev.tilth.example.Facts;
import dev.tilth.format.RowReader;
import dev.tilth.source.SourceOptions;

/**
 * What is done to the rows of one file beside {@link Rules}.
 *
 * @param shape detected, by name
 * @param reader makes examples of rows
 * @param options of the source, which say what its rows do not
 */
record SourceRules(String shape, RowReader reader, SourceOptions options) {
    /** What a row says of itself, completed by what the recipe says of its source. */
    Facts complete(Facts said) {
        return new Facts(
                said.group(),
                said.document(),
                said.collected().isEmpty() ? options.collected() : said.collected(),
                said.labelledBy().isEmpty() ? options.labelledBy() : said.labelledBy(),
                said.taskVersion() == 0 ? options.taskVersion() : said.taskVersion());
    }
}

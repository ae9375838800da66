package dev.tilth.intake;

import dev.tilth.contamination.RowHits;
import dev.tilth.corpus.Summary;
import dev.tilth.example.Edit;
import java.util.List;
import java.util.Optional;

/**
 * What reading one row gives.
 *
 * @param summary what is remembered
 * @param redactions private values that were found
 * @param places the place of each redaction, as the report names it; empty where the row is no example
 * @param unused columns that nothing was made of
 * @param hits what it holds of items that must not be learned; its row is not yet numbered
 */
record RowRead(
        Summary summary, List<Edit> redactions, List<String> places, List<String> unused, Optional<RowHits> hits) {}

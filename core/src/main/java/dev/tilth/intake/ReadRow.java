package dev.tilth.intake;

import dev.tilth.contamination.RowHits;
import dev.tilth.corpus.StoredRow;
import dev.tilth.corpus.Summary;
import dev.tilth.example.Edit;
import java.util.List;
import java.util.Optional;

/**
 * What reading one row gives, when its bytes are in the spools.
 *
 * @param row what is remembered
 * @param redactions private values that were found
 * @param places the place of each redaction, as the report names it; empty where the row is no example
 * @param unused columns that nothing was made of
 * @param hits what it holds of items that must not be learned; its row is not yet numbered
 */
record ReadRow(StoredRow row, List<Edit> redactions, List<String> places, List<String> unused, Optional<RowHits> hits) {
    ReadRow withKeys(Summary.Keys changed) {
        return new ReadRow(row.withKeys(changed), redactions, places, unused, hits);
    }

    ReadRow withHits(Optional<RowHits> changed) {
        return new ReadRow(row, redactions, places, unused, changed);
    }
}

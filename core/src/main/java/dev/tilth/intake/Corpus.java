package dev.tilth.intake;

import dev.tilth.check.LengthOptions;
import dev.tilth.contamination.ReferenceIndex;
import dev.tilth.contamination.RowHits;
import dev.tilth.corpus.Rows;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * What the first movement leaves.
 *
 * @param rows all rows: those of the sources, then those of the sealed copy
 * @param fromSources how many rows are of the sources
 * @param kinds word of the kind of each source by its name, in recipe order
 * @param sources what is known of each source, in recipe order
 * @param keptByHand rows that an override keeps
 * @param redactions private values that were found
 * @param index items that must not be learned
 * @param hits what rows share with them
 * @param lengths how the rows were measured; what counted them is large and not kept
 */
public record Corpus(
        Rows rows,
        int fromSources,
        Map<String, String> kinds,
        List<SourceFacts> sources,
        BitSet keptByHand,
        RedactionAccount redactions,
        ReferenceIndex index,
        List<RowHits> hits,
        LengthOptions lengths) {}

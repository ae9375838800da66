package dev.tilth.write;

import dev.tilth.corpus.Rows;
import dev.tilth.sketch.Fingerprint;
import dev.tilth.sketch.LongIntMap;
import java.util.BitSet;

/**
 * Names of examples: the digest of the redacted content, and from the second occurrence on its number. So a row keeps its
 * name wherever it stands, and no name tells what was redacted.
 */
final class RowIds {
    private final Rows rows;
    private final int[] occurrence;

    /** @param absorbed rows that are in no account */
    RowIds(Rows rows, BitSet absorbed) {
        this.rows = rows;
        this.occurrence = new int[rows.size()];
        LongIntMap seen = new LongIntMap(rows.size());
        for (int row = 0; row < occurrence.length; row++) {
            if (!absorbed.get(row)) {
                Fingerprint content = rows.content(row);
                int before = Math.max(0, seen.find(content.low()));
                occurrence[row] = before + 1;
                seen.put(content.low(), before + 1);
            }
        }
    }

    String id(int row) {
        String content = rows.content(row).toString();
        return occurrence[row] > 1 ? content + "-" + occurrence[row] : content;
    }
}

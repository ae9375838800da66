package dev.tilth.format;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Sets of column names, in a stated order. */
final class ColumnSets {
    private ColumnSets() {}

    @SafeVarargs
    static Set<String> union(Collection<String>... parts) {
        Set<String> all = new LinkedHashSet<>();
        for (Collection<String> part : parts) {
            all.addAll(part);
        }
        return Collections.unmodifiableSet(all);
    }
}

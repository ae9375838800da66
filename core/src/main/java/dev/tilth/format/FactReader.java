package dev.tilth.format;

import dev.tilth.example.Facts;
import dev.tilth.json.Json;
import java.util.Optional;

/** Reads what the mapped columns say of a row beside its content. */
final class FactReader {
    private static final int MOST_DIGITS = 9;

    private final boolean none;
    private final Optional<ColumnPath> group;
    private final Optional<ColumnPath> document;
    private final Optional<ColumnPath> collected;
    private final Optional<ColumnPath> labelledBy;
    private final Optional<ColumnPath> taskVersion;

    FactReader(MapOptions map) {
        group = MappedShape.path(map.group());
        document = MappedShape.path(map.document());
        collected = MappedShape.path(map.collected());
        labelledBy = MappedShape.path(map.labelledBy());
        taskVersion = MappedShape.path(map.taskVersion());
        none = group.isEmpty()
                && document.isEmpty()
                && collected.isEmpty()
                && labelledBy.isEmpty()
                && taskVersion.isEmpty();
    }

    Facts read(Json.Obj row) throws Misshapen {
        return none
                ? Facts.NONE
                : new Facts(
                        scalar(group, row),
                        scalar(document, row),
                        scalar(collected, row),
                        scalar(labelledBy, row),
                        version(row));
    }

    private static String scalar(Optional<ColumnPath> path, Json.Obj row) throws Misshapen {
        return path.isEmpty() ? "" : path.get().scalar(row);
    }

    private int version(Json.Obj row) throws Misshapen {
        String text = scalar(taskVersion, row);
        if (text.isEmpty()) {
            return 0;
        }
        if (text.length() > MOST_DIGITS || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw Misshapen.wrongType(taskVersion.orElseThrow().name(), "is not a whole number");
        }
        return Integer.parseInt(text);
    }
}

package dev.tilth.gate;

import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/**
 * All that the gates need, counted by a build. Stands in {@code report.json}, so that every verdict can be derived again.
 *
 * @param whole false where {@code --limit} left rows out
 * @param objective what the rows are for
 * @param sources the fate of the rows of each source
 * @param splits kept rows on each side
 * @param classes of the labels, {@link Classes#NONE} where no row has one
 * @param offFormat kept rows that are not in the production format, empty where none is stated
 * @param leaks units (groups, documents, duplicate clusters) that were looked for on both sides, and those that were
 *     found there
 * @param contamination what training rows hold of each thing that they must not, {@code test} among them
 * @param sealed whether the test set is that of {@code tilth.lock}
 * @param task what holds the task definition
 */
public record Counts(
        boolean whole,
        Objective objective,
        List<SourceCount> sources,
        Splits splits,
        Classes classes,
        OptionalLong offFormat,
        Overlap leaks,
        List<Overlap> contamination,
        boolean sealed,
        TaskLock task) {
    /** There is no production format that rows could miss. */
    public static final OptionalLong NO_FORMAT = OptionalLong.empty();

    public Counts {
        sources = List.copyOf(sources);
        contamination = List.copyOf(contamination);
        long kept = sum(sources, SourceCount::kept);
        if (kept != splits.kept()) {
            throw new IllegalArgumentException(kept + " rows are kept, but " + splits.kept() + " are in a split");
        }
    }

    public long read() {
        return sum(sources, SourceCount::read);
    }

    public long kept() {
        return splits.kept();
    }

    public long rejected() {
        return sum(sources, SourceCount::rejected);
    }

    public long quarantined() {
        return sum(sources, SourceCount::quarantined);
    }

    long synthetic() {
        return sum(sources, source -> source.isReal() ? 0 : source.kept());
    }

    private static long sum(List<SourceCount> sources, ToLongFunction<SourceCount> count) {
        return sources.stream().mapToLong(count).sum();
    }

    public Json toJson() {
        JsonObject json = new JsonObject()
                .put("whole", whole)
                .put("objective", objective.word())
                .put("sources", sources.stream().map(SourceCount::toJson).toList())
                .put("splits", splits.toJson())
                .put("classes", classes.toJson())
                .put("leaks", leaks.toJson())
                .put(
                        "contamination",
                        contamination.stream().map(Overlap::toJson).toList())
                .put("sealed", sealed)
                .put("task", task.word());
        return (offFormat.isEmpty() ? json : json.put("off_format", offFormat.getAsLong())).build();
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws IllegalArgumentException where it is not that, or where the rows do not balance
     */
    public static Counts ofJson(Json json) {
        Written written = Written.of("counts", json);
        return new Counts(
                written.flag("whole"),
                written.word("objective", Objective.class, Objective::word),
                written.items("sources").stream().map(SourceCount::ofJson).toList(),
                Splits.ofJson(written.json("splits")),
                Classes.ofJson(written.json("classes")),
                written.has("off_format") ? OptionalLong.of(written.count("off_format")) : NO_FORMAT,
                Overlap.ofJson(written.json("leaks")),
                written.items("contamination").stream().map(Overlap::ofJson).toList(),
                written.flag("sealed"),
                written.word("task", TaskLock.class, TaskLock::word));
    }
}

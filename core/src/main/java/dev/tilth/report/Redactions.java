package dev.tilth.report;

import java.util.List;

/**
 * Personal data and secrets that were found; never a value.
 *
 * @param mode {@code redact} where they were replaced, {@code report} where they were only counted
 * @param rows read that hold any
 * @param kept rows in the dataset that held any
 * @param types in the order of the catalogue, also those that were looked for and not found
 */
public record Redactions(String mode, long rows, long kept, List<Type> types) {
    public Redactions {
        types = List.copyOf(types);
    }

    public long values() {
        return types.stream().mapToLong(Type::values).sum();
    }

    /**
     * @param name for example {@code email} or {@code secret-aws-access-key}
     * @param placeholder that stands in its place
     * @param values found
     * @param rows that hold any
     * @param sources values by source
     * @param places values by place: {@code system}, {@code user}, {@code assistant}, {@code tool}, {@code tool_calls}
     */
    public record Type(
            String name, String placeholder, long values, long rows, List<Tally> sources, List<Tally> places) {
        public Type {
            sources = List.copyOf(sources);
            places = List.copyOf(places);
        }
    }
}

package dev.tilth.ledger;

import dev.tilth.example.Edit;
import dev.tilth.example.Finding;
import dev.tilth.example.Origin;
import dev.tilth.example.Rejection;
import dev.tilth.json.Json;
import java.util.List;
import java.util.Optional;

/**
 * One line of the ledger: what became of one input row, and why.
 *
 * @param id name of the example, made from its redacted content and its occurrence
 * @param origin where the row stands
 * @param fate what became of it
 * @param rejection why it is not in the dataset; empty for a kept row
 * @param place where it stands among the others
 * @param labels classes of the example
 * @param edits what was changed in it
 * @param findings what was seen in it
 * @param tokens length; empty where the row could not be read, and where its tokens were not counted
 */
public record Entry(
        String id,
        Origin origin,
        Fate fate,
        Optional<Rejection> rejection,
        Place place,
        List<String> labels,
        List<Edit> edits,
        List<Finding> findings,
        Optional<Tokens> tokens) {
    public Entry {
        labels = List.copyOf(labels);
        edits = List.copyOf(edits);
        findings = List.copyOf(findings);
    }

    /**
     * Where a row stands among the others. Ordinals count from 1, 0 is none.
     *
     * @param split train, validation or test; empty where the row is not kept
     * @param group ordinal of its group key
     * @param unit ordinal of the rows that must stay together
     * @param cluster ordinal of its duplicates
     * @param duplicate the row that it duplicates, where it was removed as one
     */
    public record Place(String split, int group, int unit, int cluster, Optional<Duplicate> duplicate) {
        public static final Place NOWHERE = new Place("", 0, 0, 0, Optional.empty());
    }

    /**
     * @param kind exact, format, near, semantic or sealed
     * @param id of the kept row
     * @param at file and row of the kept row, as {@link Origin#toString()}
     * @param similarity Jaccard of the word 3-grams, of a rewording the cosine; in [0, 1]
     */
    public record Duplicate(String kind, String id, String at, double similarity) {}

    /** Tokens of the prompt, of the answer and of the whole. */
    public record Tokens(int prompt, int completion, int whole) {}

    /** Appends this entry as one line of JSON, without the line feed. */
    public void write(StringBuilder out) {
        EntryJson.write(this, out);
    }

    /**
     * @throws IllegalArgumentException where the object is not a ledger line
     */
    public static Entry of(Json.Obj line) {
        return EntryJson.read(line);
    }
}

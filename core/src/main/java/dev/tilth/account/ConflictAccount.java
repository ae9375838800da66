package dev.tilth.account;

import dev.tilth.corpus.Rows;
import dev.tilth.dedup.Duplicates;
import dev.tilth.dedup.Kind;
import dev.tilth.example.Example;
import dev.tilth.intake.Detail;
import dev.tilth.report.Conflicts;
import dev.tilth.report.Conversation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Kept rows that ask the same and answer differently, grouped by what they ask. */
final class ConflictAccount {
    private static final int GROUPS_SHOWN = 12;
    private static final int ANSWERS_SHOWN = 6;
    private static final int EXCERPT = 300;

    private final Rows rows;
    private final Map<String, String> kinds;
    private final Excerpts excerpts;

    /** @param kinds word of the kind of each source */
    ConflictAccount(Rows rows, Map<String, String> kinds, Excerpts excerpts) {
        this.rows = rows;
        this.excerpts = excerpts;
        this.kinds = kinds;
    }

    Conflicts result(Duplicates duplicates, BitSet kept) {
        Map<Long, List<Integer>> groups = new LinkedHashMap<>();
        for (int row = kept.nextSetBit(0); row >= 0; row = kept.nextSetBit(row + 1)) {
            if (duplicates.kind(row).filter(Kind.CONFLICT::equals).isPresent()) {
                group(groups, duplicates.other(row)).add(row);
            }
        }
        groups.forEach((key, members) -> members.sort(Comparator.naturalOrder()));
        List<List<Integer>> largest = new ArrayList<>(groups.values());
        largest.sort(
                Comparator.<List<Integer>>comparingInt(List::size).reversed().thenComparing(list -> list.get(0)));
        long all = largest.stream().mapToLong(List::size).sum();
        return new Conflicts(
                groups.size(),
                all,
                largest.stream().limit(GROUPS_SHOWN).map(this::group).toList());
    }

    /** The group of what is asked; it starts with the row that the others are in conflict with. */
    private List<Integer> group(Map<Long, List<Integer>> groups, int other) {
        long key = rows.sketches().prompt(other);
        return groups.computeIfAbsent(key == 0 ? other : key, first -> new ArrayList<>(List.of(other)));
    }

    private Conflicts.Group group(List<Integer> members) {
        Map<Long, List<Integer>> byAnswer = new LinkedHashMap<>();
        members.stream().distinct().forEach(row -> byAnswer.computeIfAbsent(
                        rows.sketches().answer(row), answer -> new ArrayList<>())
                .add(row));
        Example first = excerpts.example(members.get(0));
        return new Conflicts.Group(
                excerpts.ofTurns(first.prompt(), EXCERPT),
                members.size(),
                byAnswer.values().stream()
                        .limit(ANSWERS_SHOWN)
                        .map(this::answer)
                        .toList());
    }

    private Conflicts.Answer answer(List<Integer> same) {
        int row = same.get(0);
        Detail detail = Detail.of(rows.detail(row));
        return new Conflicts.Answer(
                rows.origin(row),
                same.size(),
                kinds.getOrDefault(rows.source(row), "unstated"),
                detail.facts().collected(),
                detail.facts().labelledBy(),
                rows.labels(row),
                excerpt(excerpts.example(row)));
    }

    private String excerpt(Example example) {
        String beside = Conversation.beside(example);
        return example.answer().isEmpty() && !beside.isEmpty()
                ? excerpts.of(beside, EXCERPT)
                : excerpts.ofTurns(example.answer(), EXCERPT);
    }
}

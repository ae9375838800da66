package dev.tilth.dedup;

import dev.tilth.corpus.SketchColumns;
import dev.tilth.corpus.Sketcher;
import dev.tilth.example.Example;
import dev.tilth.example.Message;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** A small corpus in memory; keep priority is the order of rows. */
final class Rows {
    final List<Example> examples = new ArrayList<>();
    final SketchColumns columns = new SketchColumns();
    private final Sketcher sketcher = new Sketcher();

    static Rows of(Example... examples) {
        Rows rows = new Rows();
        List.of(examples).forEach(rows::add);
        return rows;
    }

    static Rows texts(String... texts) {
        Rows rows = new Rows();
        List.of(texts).forEach(text -> rows.add(Example.labelled(text, List.of())));
        return rows;
    }

    static Example chat(String prompt, String answer) {
        return Example.chat(Message.user(prompt), Message.assistant(answer));
    }

    void add(Example example) {
        examples.add(example);
        columns.add(sketcher.sketch(example, example.toString().getBytes(StandardCharsets.UTF_8)));
    }

    int[] ranks() {
        return IntStream.range(0, examples.size()).toArray();
    }

    BitSet all() {
        BitSet all = new BitSet();
        all.set(0, examples.size());
        return all;
    }

    Duplicates find() {
        return find(DedupOptions.DEFAULTS);
    }

    Duplicates find(DedupOptions options) {
        return find(options, ranks());
    }

    Duplicates find(DedupOptions options, int[] ranks) {
        return new Deduplicator(options).find(columns, all(), ranks, examples::get);
    }
}

package dev.tilth.bench.supportdesk;

import java.util.ArrayList;
import java.util.List;

/** A row on its way into a file: a talk, or the bytes of what only looks like one. Compared by identity. */
final class Row {
    private final Sheet sheet;
    private final Talk talk;
    private final byte[] raw;
    private final List<Mark> marks = new ArrayList<>();
    private String customer = "";

    private Row(Sheet sheet, Talk talk, byte[] raw) {
        this.sheet = sheet;
        this.talk = talk;
        this.raw = raw;
    }

    static Row of(Sheet sheet, Talk talk) {
        return new Row(sheet, talk, new byte[0]);
    }

    /** A line that is written as it is. */
    static Row raw(Sheet sheet, byte[] line) {
        return new Row(sheet, Talk.of("", "", "", ""), line.clone());
    }

    Row mark(Mark mark) {
        marks.add(mark);
        return this;
    }

    Row ofCustomer(String id) {
        customer = id;
        return this;
    }

    Sheet sheet() {
        return sheet;
    }

    Talk talk() {
        return talk;
    }

    boolean isRaw() {
        return raw.length > 0;
    }

    byte[] raw() {
        return raw.clone();
    }

    /** The group of the row; empty where any customer will do. */
    String customer() {
        return customer;
    }

    List<Mark> marks() {
        return List.copyOf(marks);
    }

    boolean isPlain() {
        return marks.isEmpty();
    }
}

package dev.tilth.template;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a template into text and tags, with white space as chat templates are read: a line feed behind a block goes, and so
 * does what indents a block ({@code trim_blocks} and {@code lstrip_blocks}). Not for several threads.
 */
final class Pieces {
    private final String source;
    private final List<Piece> pieces = new ArrayList<>();
    private int at;
    private int line = 1;
    private boolean lineStarts = true;

    private Pieces(String source) {
        String lines = source.replace("\r\n", "\n").replace('\r', '\n');
        this.source = lines.endsWith("\n") ? lines.substring(0, lines.length() - 1) : lines;
    }

    static List<Piece> of(String source) {
        Pieces all = new Pieces(source);
        all.read();
        return all.pieces;
    }

    private void read() {
        int tag = next();
        while (tag >= 0) {
            char kind = source.charAt(tag + 1);
            text(tag, kind != '{');
            at = tag + 2 + (trims(tag + 2) ? 1 : 0);
            switch (kind) {
                case '#' -> comment();
                case '{' -> tag("}}", Piece.Kind.EXPRESSION);
                default -> tag("%}", Piece.Kind.BLOCK);
            }
            tag = next();
        }
        add(source.substring(at));
    }

    /** Place of the next tag, or -1. */
    private int next() {
        int brace = source.indexOf('{', at);
        while (brace >= 0 && brace + 1 < source.length()) {
            char c = source.charAt(brace + 1);
            if (c == '{' || c == '%' || c == '#') {
                return brace;
            }
            brace = source.indexOf('{', brace + 1);
        }
        return -1;
    }

    /** The text before a tag. */
    private void text(int tag, boolean block) {
        String text = source.substring(at, tag);
        char sign = tag + 2 < source.length() ? source.charAt(tag + 2) : ' ';
        if (sign == '-') {
            add(text, text.stripTrailing());
        } else if (block && sign != '+') {
            add(text, unindented(text));
        } else {
            add(text);
        }
    }

    private String unindented(String text) {
        int start = text.lastIndexOf('\n') + 1;
        boolean blank = text.substring(start).isBlank() && (start > 0 || lineStarts);
        return blank ? text.substring(0, start) : text;
    }

    private void add(String text) {
        add(text, text);
    }

    private void add(String text, String kept) {
        if (!kept.isEmpty()) {
            pieces.add(Piece.text(kept, line));
        }
        count(text);
    }

    private void count(String passed) {
        line += (int) passed.chars().filter(c -> c == '\n').count();
    }

    private boolean trims(int place) {
        return place < source.length() && (source.charAt(place) == '-' || source.charAt(place) == '+');
    }

    private void comment() {
        int end = source.indexOf("#}", at);
        if (end < 0) {
            throw TemplateError.broken("a comment is not closed").at(line);
        }
        count(source.substring(at, end));
        boolean strips = source.charAt(end - 1) == '-' && end > at;
        at = end + 2;
        after(strips, true);
    }

    private void tag(String close, Piece.Kind kind) {
        Words words = new Words(source, at, line, close);
        List<Word> read = words.read();
        int start = line;
        line = words.line();
        char sign = source.charAt(words.end());
        boolean signed = sign == '-' || sign == '+';
        at = words.end() + 2 + (signed ? 1 : 0);
        after(sign == '-', kind == Piece.Kind.BLOCK && sign != '+');
        if (kind == Piece.Kind.BLOCK && read.get(0).isName("raw")) {
            raw();
        } else {
            pieces.add(new Piece(kind, "", List.copyOf(read), start));
        }
    }

    private void after(boolean strips, boolean block) {
        int from = at;
        if (strips) {
            while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
                at++;
            }
        } else if (block && at < source.length() && source.charAt(at) == '\n') {
            at++;
        }
        count(source.substring(from, at));
        lineStarts = at > from && source.charAt(at - 1) == '\n';
    }

    /** Text that is no template, up to {@code endraw}. */
    private void raw() {
        int end = source.indexOf("{%", at);
        while (end >= 0) {
            Words words = new Words(source, end + 2 + (trims(end + 2) ? 1 : 0), line, "%}");
            if (names(end + 2, "endraw")) {
                text(end, true);
                words.read();
                at = words.end() + 2 + (trims(words.end()) ? 1 : 0);
                after(source.charAt(words.end()) == '-', true);
                return;
            }
            end = source.indexOf("{%", end + 2);
        }
        throw TemplateError.broken("raw is not ended by endraw").at(line);
    }

    private boolean names(int from, String word) {
        int name = from + (trims(from) ? 1 : 0);
        while (name < source.length() && Character.isWhitespace(source.charAt(name))) {
            name++;
        }
        return source.startsWith(word, name);
    }
}

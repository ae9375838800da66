package dev.tilth.format;

import dev.tilth.example.CodePoints;
import dev.tilth.example.Tagging;
import dev.tilth.json.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads parts of a text: {@code [start, end, label]}, or an object with a start, an end and a label by the names that
 * spaCy, Prodigy, Doccano and Presidio have for them. Ends are exclusive.
 */
final class SpanReader {
    static final List<String> STARTS = List.of("start", "start_offset", "start_position", "start_char", "begin");
    private static final List<String> ENDS = List.of("end", "end_offset", "end_position", "end_char");
    private static final List<String> LABELS = List.of("label", "entity_type", "type", "tag", "entity_group", "entity");
    private static final int MOST_DIGITS = 9;

    private final CodePoints text;
    private final Offsets offsets;

    SpanReader(String text, Offsets offsets) {
        this.text = CodePoints.of(text);
        this.offsets = offsets;
    }

    /** Whether every item of a list is a part of a text, by the types of what it holds. */
    static boolean areSpans(Json value) {
        return value instanceof Json.Arr list && list.items().stream().allMatch(SpanReader::isSpan);
    }

    private static boolean isSpan(Json item) {
        if (item instanceof Json.Obj span) {
            return !Values.first(span, STARTS).isEmpty()
                    && !Values.first(span, ENDS).isEmpty();
        }
        return item instanceof Json.Arr parts
                && parts.items().size() >= 3
                && parts.items().get(0) instanceof Json.Num
                && parts.items().get(1) instanceof Json.Num
                && parts.items().get(2) instanceof Json.Str;
    }

    List<Tagging.Span> spans(List<Json> items, String list) throws Misshapen {
        List<Tagging.Span> spans = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            String where = list + "[" + i + "]";
            Tagging.Token place = place(items.get(i), where);
            spans.add(new Tagging.Span(place.start(), place.end(), label(items.get(i), where)));
        }
        return spans;
    }

    /** Tokens with a start and an end, in the order of the text. */
    List<Tagging.Token> tokens(List<Json> items, String list) throws Misshapen {
        List<Tagging.Token> tokens = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            Tagging.Token token = place(items.get(i), list + "[" + i + "]");
            if (i > 0 && token.start() < tokens.get(i - 1).end()) {
                throw Misshapen.wrongOffset(list + "[" + i + "]", "begins before the one before it ends");
            }
            tokens.add(token);
        }
        return tokens;
    }

    private Tagging.Token place(Json item, String where) throws Misshapen {
        if (item instanceof Json.Arr parts && parts.items().size() >= 3) {
            return place(parts.items().get(0), where + "[0]", parts.items().get(1), where + "[1]");
        }
        if (!(item instanceof Json.Obj span)) {
            throw Misshapen.wrongType(where, "is not a start, an end and a label");
        }
        String start = Values.first(span, STARTS);
        String end = Values.first(span, ENDS);
        if (start.isEmpty() || end.isEmpty()) {
            throw Misshapen.missing(where + (start.isEmpty() ? ".start" : ".end"));
        }
        return place(Values.required(span, start), where + "." + start, Values.required(span, end), where + "." + end);
    }

    private Tagging.Token place(Json first, String firstWhere, Json last, String lastWhere) throws Misshapen {
        int start = offset(first, firstWhere);
        int end = offset(last, lastWhere);
        if (start > end) {
            throw Misshapen.wrongOffset(firstWhere, "is " + start + ", behind the end at " + end);
        }
        return new Tagging.Token(units(start, firstWhere), units(end, lastWhere));
    }

    private static int offset(Json value, String where) throws Misshapen {
        if (!(value instanceof Json.Num number)) {
            throw Misshapen.wrongType(where, value);
        }
        String digits = number.text();
        if (digits.length() > MOST_DIGITS || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw Misshapen.wrongOffset(where, "is no whole number from 0 on that a text could have");
        }
        return Integer.parseInt(digits);
    }

    private int units(int offset, String where) throws Misshapen {
        boolean units = offsets == Offsets.UTF16;
        int length = units ? text.toUnits(text.count()) : text.count();
        if (offset > length) {
            throw Misshapen.wrongOffset(where, "is " + offset + ", behind the end of the text at " + length);
        }
        if (units && text.isInside(offset)) {
            throw Misshapen.wrongOffset(where, "is " + offset + ", inside a character of two UTF-16 units");
        }
        return units ? offset : text.toUnits(offset);
    }

    private static String label(Json item, String where) throws Misshapen {
        if (item instanceof Json.Arr parts) {
            return Values.scalar(parts.items().get(2), where + "[2]");
        }
        Json.Obj span = Values.object(item, where);
        String key = Values.first(span, LABELS);
        if (key.isEmpty()) {
            throw Misshapen.missing(where + ".label");
        }
        return Values.scalar(Values.required(span, key), where + "." + key);
    }
}

package dev.tilth.bench.supportdesk;

import java.util.List;

/** Plants pairs of long texts that differ in one telling place: {@code [[this||that]]}. Both stay. */
final class Pairs {
    private static final List<Sheet> SHEETS = List.of(Sheet.TICKETS, Sheet.EXPERTS, Sheet.SYNTHETIC);

    private final Desk desk;
    private final Scribe scribe;

    Pairs(Desk desk, Scribe scribe) {
        this.desk = desk;
        this.scribe = scribe;
    }

    void plant() {
        int at = 0;
        for (String line : Fragments.lines("variants.txt")) {
            plant(line, SHEETS.get(at++ % SHEETS.size()));
        }
    }

    private void plant(String line, Sheet sheet) {
        int first = line.indexOf('|');
        int last = line.lastIndexOf('|');
        String kind = line.substring(0, first);
        Particulars row = scribe.particulars();
        String question = named(line.substring(first + 1, last), row);
        String answer = named(line.substring(last + 1), row);
        String category = sheet == Sheet.TICKETS ? "billing" : "";
        String head = sheet == Sheet.TICKETS ? Typist.capital(row.value("item")) + ", " + row.value("order") : "";
        Row one = Row.of(sheet, desk.fresh(() -> Talk.of(head, side(question, 0), answer, category)));
        Row two = Row.of(sheet, Talk.of(head, side(question, 1), answer, category));
        desk.scatter(one.mark(Mark.beside("variant-" + kind, "variant", two)));
        desk.addAfter(one, two.mark(Mark.beside("variant-" + kind, "variant", one)));
    }

    /** Names replaced, everything else as it stands: the bars of a pair are no choices. */
    static String named(String text, Particulars row) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            int close = open < 0 ? -1 : text.indexOf('}', open);
            if (close < 0) {
                return out.append(text, at, text.length()).toString();
            }
            out.append(text, at, open).append(row.value(text.substring(open + 1, close)));
            at = close + 1;
        }
        return out.toString();
    }

    private static String side(String text, int which) {
        int open = text.indexOf("[[");
        int close = text.indexOf("]]");
        int bar = text.indexOf("||", open);
        String chosen = which == 0 ? text.substring(open + 2, bar) : text.substring(bar + 2, close);
        return text.substring(0, open) + chosen + text.substring(close + 2);
    }
}

package dev.tilth.bench.supportdesk;

import java.util.List;

/** Plants what naive cleaning destroys: code, other scripts, one-word answers, and items of a benchmark. */
final class Curiosities {
    private final Desk desk;
    private final Scribe scribe;

    Curiosities(Desk desk, Scribe scribe) {
        this.desk = desk;
        this.scribe = scribe;
    }

    void plant() {
        code();
        Fragments.lines("languages.txt").forEach(this::language);
        mathematics();
        jsonAnswers();
        benchmarked();
    }

    /** The items of the benchmark: question and answer. */
    static List<String[]> benchmark() {
        return Fragments.lines("benchmark.txt").stream()
                .map(line -> line.split("\\|", -1))
                .toList();
    }

    private void code() {
        String[] blocks = Fragments.text("code.txt").split("(?m)^=== ", -1);
        for (int i = 1; i < blocks.length; i++) {
            String block = blocks[i];
            Particulars row = scribe.particulars();
            String head = named(section(block, "S", "Q"), row);
            String question = named(section(block, "Q", "A"), row);
            String answer = named(block.substring(block.indexOf("--- A\n") + 6).stripTrailing(), row);
            boolean ticket = i % 2 == 0;
            Talk talk =
                    desk.fresh(() -> Talk.of(ticket ? head : "", question, answer, ticket ? "api-integration" : ""));
            String defect = block.startsWith("math") ? "mathematics" : block.startsWith("json") ? "json" : "code";
            desk.scatter(Row.of(ticket ? Sheet.TICKETS : Sheet.EXPERTS, talk).mark(Mark.unharmed(defect, talk)));
        }
    }

    private static String section(String block, String from, String to) {
        return block.substring(block.indexOf("--- " + from + "\n") + 6, block.indexOf("--- " + to + "\n"))
                .stripTrailing();
    }

    /** Names in code stand in « and »: braces are code. */
    private static String named(String text, Particulars row) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (text.indexOf('«', at) >= 0) {
            int open = text.indexOf('«', at);
            int close = text.indexOf('»', open);
            out.append(text, at, open).append(row.value(text.substring(open + 1, close)));
            at = close + 1;
        }
        return out.append(text.substring(at)).toString();
    }

    private void language(String line) {
        String[] parts = line.split("\\|", -1);
        Particulars row = scribe.particulars();
        Talk talk =
                desk.fresh(() -> Talk.of(parts[2], Pairs.named(parts[3], row), Pairs.named(parts[4], row), parts[1]));
        desk.scatter(Row.of(Sheet.TICKETS, talk).mark(Mark.unharmed(script(parts[0], talk.answer()), talk)));
    }

    private static String script(String language, String answer) {
        return switch (language) {
            case "zh", "ja", "ko" -> "cjk";
            case "ar", "he" -> "right-to-left";
            case "en" -> answer.contains(" ") ? "emoji" : "one-word-answer";
            default -> "other-language";
        };
    }

    private void mathematics() {
        for (int i = 0; i < 8; i++) {
            Talk talk = desk.fresh(() -> new Tasks(scribe, scribe.issue(), scribe.particulars()).refund());
            desk.scatter(Row.of(Sheet.SYNTHETIC, talk).mark(Mark.unharmed("mathematics", talk)));
        }
    }

    private void jsonAnswers() {
        for (int i = 0; i < 6; i++) {
            Talk talk = desk.fresh(() -> new Tasks(scribe, scribe.issue(), scribe.particulars()).tracking());
            desk.scatter(Row.of(Sheet.SYNTHETIC, talk).mark(Mark.unharmed("json", talk)));
        }
    }

    /** Four items that got into the sources, each in another disguise. */
    private void benchmarked() {
        List<String[]> items = benchmark();
        contaminated(0, "verbatim", Sheet.SYNTHETIC, items.get(0)[0]);
        contaminated(1, "re-wrapped", Sheet.TICKETS, wrapped(items.get(1)[0]));
        contaminated(
                2,
                "case-and-punctuation",
                Sheet.EXPERTS,
                items.get(2)[0]
                        .toUpperCase(java.util.Locale.ROOT)
                        .replace(",", "")
                        .replace("?", " ..."));
        Particulars row = scribe.particulars();
        Issue issue = scribe.issue("redelivery");
        String around = scribe.letters().question(issue, row);
        contaminated(
                3, "embedded", Sheet.TICKETS, around + "\n\nMy trainer asks: " + items.get(3)[0] + " I have no idea.");
    }

    private void contaminated(int item, String disguise, Sheet sheet, String question) {
        boolean ticket = sheet == Sheet.TICKETS;
        Particulars row = scribe.particulars();
        Talk talk = desk.fresh(() -> Talk.of(
                ticket ? "Exam question, " + row.value("city") : "",
                question,
                scribe.letters().reply(scribe.issue("redelivery"), row),
                ticket ? "redelivery" : ""));
        var expect = Mark.fate("rejected")
                .put("step", "contamination")
                .put("reason", "contaminated")
                .put("disguise", disguise)
                .put(
                        "reference",
                        new dev.tilth.json.JsonObject()
                                .put("file", Benchmark.FILE)
                                .put("row", item + 1L)
                                .build());
        desk.scatter(Row.of(sheet, talk).mark(Mark.of("contaminated", expect)));
    }

    private static String wrapped(String text) {
        StringBuilder out = new StringBuilder();
        int words = 0;
        for (String word : text.split(" ", -1)) {
            out.append(words == 0 ? "" : words % 5 == 0 ? "\n" : " ").append(word);
            words++;
        }
        return out.toString();
    }
}

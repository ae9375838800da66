package dev.tilth.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The build of the example does with every planted row what the answer key says, and nothing to any other row. */
class AnswerKeyTest {
    /** What a planted defect is beside what it is called: an answer that ends in a code block has stopped in the middle. */
    private static final String SERVED = "You are the support desk of a parcel service. Be brief, friendly and exact.";

    private static final Map<String, String> ALSO =
            Map.of("unbalanced-fence", "truncated-answer", "stock-phrase", "refusal");

    private static final List<Json.Obj> KEY = SupportDesk.answerKey();
    private static final Map<String, Json.Obj> LEDGER = SupportDesk.version().ledger();
    private static final Map<String, Json.Obj> KEPT = SupportDesk.version().kept();

    private final List<String> misses = new ArrayList<>();

    @Test
    void everyPlantedRowIsMetInFull() {
        for (Json.Obj line : KEY) {
            meet(line, (Json.Obj) line.find("expect").orElseThrow());
        }

        assertThat(misses).isEmpty();
        assertThat(KEY).hasSizeGreaterThan(700);
    }

    private void meet(Json.Obj line, Json.Obj expect) {
        String row = name(line);
        Json.Obj entry = LEDGER.getOrDefault(row, Json.Obj.EMPTY);
        for (String key : expect.keys()) {
            Json wanted = expect.find(key).orElseThrow();
            switch (key) {
                case "fate", "step", "reason", "kind" ->
                    same(row, key, wanted.asText(), entry.find(key).flatMap(Json::asText));
                case "similarity" -> {
                    double off = ((Json.Num) wanted).asDouble()
                            - ((Json.Num) entry.find(key).orElseThrow()).asDouble();
                    same(row, key, true, Math.abs(off) < 0.0006);
                }
                case "duplicate_of", "variant_of", "conflict_of" ->
                    same(row, key, name((Json.Obj) wanted), entry.text("duplicate_at"));
                case "reference" ->
                    same(row, key, true, entry.text("evidence").contains(name((Json.Obj) wanted) + ","));
                case "edits" -> same(row, key, counts((Json.Obj) wanted), redactions(entry));
                case "normalised" ->
                    same(
                            row,
                            key,
                            true,
                            rules(entry, "edits").contains(wanted.asText().orElseThrow()));
                case "rule" ->
                    same(
                            row,
                            key,
                            true,
                            rules(entry, "findings").contains(wanted.asText().orElseThrow()));
                case "texts" -> same(row, key, wanted.write(), texts(row, false));
                case "arguments" -> same(row, key, wanted.write(), texts(row, true));
                case "together" -> same(row, key, units(wanted).size(), 1);
                case "disguise" -> {}
                default -> misses.add(row + ": the key expects an unknown thing: " + key);
            }
        }
    }

    private void same(String row, String key, Object wanted, Object found) {
        if (!wanted.equals(found)) {
            misses.add(row + " " + key + ": wanted " + wanted + ", found " + found);
        }
    }

    /** Where all rows are that the key wants together. */
    private static Set<String> units(Json together) {
        Set<String> units = new HashSet<>();
        for (Json.Obj line : KEY) {
            if (((Json.Obj) line.find("expect").orElseThrow())
                    .find("together")
                    .filter(together::equals)
                    .isPresent()) {
                Json.Obj entry = LEDGER.getOrDefault(name(line), Json.Obj.EMPTY);
                units.add(entry.text("split") + " " + WrittenVersion.number(entry, "unit"));
            }
        }
        return units;
    }

    private static String texts(String row, boolean arguments) {
        List<Json> texts = new ArrayList<>();
        for (Json.Obj message : WrittenVersion.objects(KEPT.getOrDefault(row, Json.Obj.EMPTY), "messages")) {
            if (arguments) {
                WrittenVersion.objects(message, "tool_calls")
                        .forEach(call -> texts.add(
                                Json.of(((Json.Obj) call.find("function").orElse(call)).text("arguments"))));
            } else if (!message.text("role").equals("system")) {
                texts.add(Json.of(message.text("content")));
            }
        }
        return new Json.Arr(texts).write();
    }

    private static Map<String, Long> counts(Json.Obj edits) {
        Map<String, Long> counts = new TreeMap<>();
        edits.keys().forEach(key -> counts.put(key, WrittenVersion.number(edits, key)));
        return counts;
    }

    private static Map<String, Long> redactions(Json.Obj entry) {
        Map<String, Long> counts = new TreeMap<>();
        WrittenVersion.objects(entry, "edits").stream()
                .filter(edit -> !edit.text("rule").equals("system-added"))
                .forEach(edit -> counts.merge(edit.text("rule"), WrittenVersion.number(edit, "count"), Long::sum));
        return counts;
    }

    /** Rules of an entry, but for what the recipe asks of every row: {@link #everyRowIsAsItIsServedOrSaysThatItIsNot}. */
    private static List<String> rules(Json.Obj entry, String list) {
        return WrittenVersion.objects(entry, list).stream()
                .map(each -> each.text("rule"))
                .filter(rule -> !rule.equals("system-added") && !rule.equals("off-format-system"))
                .toList();
    }

    @Test
    void everyRowIsAsItIsServedOrSaysThatItIsNot() {
        List<String> wrong = new ArrayList<>();
        KEPT.forEach((row, example) -> {
            Json.Obj first = WrittenVersion.objects(example, "messages").get(0);
            boolean served =
                    first.text("role").equals("system") && first.text("content").equals(SERVED);
            boolean said = LEDGER.getOrDefault(row, Json.Obj.EMPTY).write().contains("\"off-format-system\"");
            if (served == said) {
                wrong.add(row);
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void anUnplantedRowIsKeptAsItIs() {
        Set<String> planted = new HashSet<>();
        KEY.forEach(line -> planted.add(name(line)));
        List<String> touched = new ArrayList<>();
        LEDGER.forEach((row, entry) -> {
            boolean plain = entry.text("fate").equals("kept")
                    && rules(entry, "edits").isEmpty()
                    && rules(entry, "findings").isEmpty()
                    && entry.text("kind").isEmpty();
            if (!plain && !planted.contains(row) && !isOriginal(row)) {
                touched.add(row + " " + entry.write());
            }
        });

        assertThat(touched).isEmpty();
        assertThat(LEDGER.size() - planted.size()).isGreaterThan(1_500);
    }

    /** Whether the row is named by the key as the other of a planted one. */
    private static boolean isOriginal(String row) {
        return KEY.stream()
                .map(line -> (Json.Obj) line.find("expect").orElseThrow())
                .flatMap(expect -> List.of("duplicate_of", "variant_of", "conflict_of").stream()
                        .flatMap(key -> expect.find(key).stream()))
                .anyMatch(other -> name((Json.Obj) other).equals(row));
    }

    /** Of a row that leaves only the reason counts: without its line ends a letter stops in its signature. */
    @Test
    void aPlantedRowThatStaysIsSeenAsNothingElse() {
        Map<String, Set<String>> expected = new HashMap<>();
        for (Json.Obj line : KEY) {
            Json.Obj expect = (Json.Obj) line.find("expect").orElseThrow();
            Set<String> rules = expected.computeIfAbsent(name(line), row -> new HashSet<>());
            rules.addAll(List.of(expect.text("rule"), expect.text("normalised"), expect.text("reason")));
            rules.add(ALSO.getOrDefault(line.text("defect"), ""));
            expect.find("edits").ifPresent(edits -> rules.addAll(((Json.Obj) edits).keys()));
        }
        List<String> more = new ArrayList<>();
        expected.forEach((row, rules) -> {
            Json.Obj entry = LEDGER.getOrDefault(row, Json.Obj.EMPTY);
            List<String> seen = new ArrayList<>(rules(entry, "edits"));
            seen.addAll(rules(entry, "findings"));
            seen.removeAll(rules);
            if (!seen.isEmpty() && entry.text("fate").equals("kept")) {
                more.add(row + " " + seen);
            }
        });

        assertThat(more).isEmpty();
    }

    @Test
    void everyRedactionIsWhereTheLedgerSays() {
        List<String> elsewhere = new ArrayList<>();
        KEPT.forEach((row, example) -> {
            for (Json.Obj edit : WrittenVersion.objects(LEDGER.getOrDefault(row, Json.Obj.EMPTY), "edits")) {
                String where = edit.text("where");
                String rule = edit.text("rule");
                String placeholder = rule.startsWith("secret-")
                        ? "[SECRET]"
                        : "[" + rule.replace('-', '_').toUpperCase(java.util.Locale.ROOT) + "]";
                int message = Integer.parseInt(where.substring("messages[".length(), where.indexOf(']')));
                Json.Obj found = WrittenVersion.objects(example, "messages").get(message);
                String text = where.contains("tool_calls")
                        ? found.find("tool_calls").orElseThrow().write()
                        : found.text("content");
                long times = IntStream.range(0, text.length())
                        .filter(at -> text.startsWith(placeholder, at))
                        .count();
                boolean repaired = List.of(
                                "line-ends", "unicode-nfc", "control-characters", "byte-order-mark", "system-added")
                        .contains(rule);
                if (!repaired && times < WrittenVersion.number(edit, "count")) {
                    elsewhere.add(row + " " + edit.write());
                }
            }
        });

        assertThat(elsewhere).isEmpty();
    }

    private static String name(Json.Obj place) {
        return place.text("file") + "#" + WrittenVersion.number(place, "row");
    }
}

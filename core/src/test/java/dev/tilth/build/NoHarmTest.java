package dev.tilth.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.example.Example;
import dev.tilth.example.ExampleJson;
import dev.tilth.export.Exported;
import dev.tilth.export.Losses;
import dev.tilth.export.Target;
import dev.tilth.export.Targets;
import dev.tilth.format.Feature;
import dev.tilth.format.RowReader;
import dev.tilth.format.Shapes;
import dev.tilth.format.Wire;
import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import dev.tilth.ledger.DatasetLine;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes in comes out: in the dataset but for what was redacted, and in every export but for what it names. */
class NoHarmTest {
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\[(EMAIL|PHONE|CREDIT_CARD|IBAN|SSN|IP_ADDRESS|SECRET)]");
    private static final Set<String> REPAIRS =
            Set.of("line-ends", "unicode-nfc", "control-characters", "byte-order-mark");

    private static final WrittenVersion VERSION = SupportDesk.version();
    private static final Map<String, Json.Obj> LEDGER = VERSION.ledger();
    private static final Map<String, Json.Obj> KEPT = VERSION.kept();
    private static final Map<String, String> RECORDS = SupportDesk.records();

    @Test
    void aRowWithoutEditsIsUntouched() {
        int same = 0;
        for (Map.Entry<String, Json.Obj> row : KEPT.entrySet()) {
            if (rules(row.getKey()).isEmpty()) {
                assertThat(SupportDesk.texts(row.getValue())).as(row.getKey()).isEqualTo(raw(row.getKey()));
                same++;
            }
        }
        assertThat(same).isGreaterThan(1_800);
    }

    @Test
    void aRedactionChangesOnlyTheValueThatItFound() throws NotJson {
        int redacted = 0;
        for (Map.Entry<String, Json.Obj> row : KEPT.entrySet()) {
            List<String> rules = rules(row.getKey());
            if (!rules.isEmpty() && rules.stream().noneMatch(REPAIRS::contains)) {
                List<String> texts = SupportDesk.texts(row.getValue());
                List<String> raw = raw(row.getKey());
                for (int i = 0; i < texts.size(); i++) {
                    assertAround(raw.get(i), texts.get(i));
                }
                redacted++;
            }
        }
        assertThat(redacted).isGreaterThan(80);
    }

    /** All between the placeholders stands in the raw text in this order; what was JSON still is. */
    private static void assertAround(String raw, String text) throws NotJson {
        String[] parts = PLACEHOLDER.split(text, -1);
        int at = 0;
        for (int i = 0; i < parts.length; i++) {
            int found = i == parts.length - 1 ? raw.lastIndexOf(parts[i]) : raw.indexOf(parts[i], at);
            assertThat(found).as(text).isGreaterThanOrEqualTo(i == 0 ? 0 : at + 1);
            assertThat(i == 0 && found > 0).as(text).isFalse();
            at = found + parts[i].length();
        }
        assertThat(at).as(text).isEqualTo(raw.length());
        if (raw.startsWith("{")) {
            assertThat(JsonReader.read(text)).isInstanceOf(Json.Obj.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "trl", "alpaca", "llama-factory", "axolotl"})
    void whatIsExportedReadsBackAsItIsInTheDataset(String name) throws Exception {
        Target target = Targets.named(name, "test");
        Losses losses = new Losses();
        for (String split : WrittenVersion.SPLITS) {
            Map<String, List<Example>> expected = new HashMap<>();
            for (Json.Obj row : VERSION.lines(split + ".jsonl")) {
                Example example = DatasetLine.read(row).example();
                Exported exported = target.write(example);
                losses.add(exported);
                if (exported instanceof Exported.Line line) {
                    expected.computeIfAbsent(line.part(), part -> new ArrayList<>())
                            .add(Wire.carried(example, lost(name, line)));
                }
            }
            expected.forEach(
                    (part, examples) -> assertThat(readBack(name, split, part)).isEqualTo(examples));
        }
        assertThat(reported(name))
                .containsExactlyElementsOf(losses.all().stream()
                        .map(loss -> loss.words() + " = " + loss.rows())
                        .toList());
    }

    /** OpenAI wants an id on every call, so the export makes those that are missing. */
    private static Set<Feature> lost(String target, Exported.Line line) {
        Set<Feature> lost = line.lost().isEmpty() ? EnumSet.noneOf(Feature.class) : EnumSet.copyOf(line.lost());
        if (target.equals("openai")) {
            lost.add(Feature.CALL_IDS);
        }
        return lost;
    }

    private static List<Example> readBack(String target, String split, String part) {
        String file = "exports/" + target + "/" + dev.tilth.export.ExportFile.name(split, part);
        List<Json.Obj> rows = VERSION.lines(file);
        RowReader reader = RowReader.of(Shapes.detect(rows).shape().orElseThrow());
        Set<Feature> made = target.equals("openai") ? Set.of(Feature.CALL_IDS) : Set.of();
        return rows.stream()
                .map(row -> Wire.carried(Wire.read(reader, row), made))
                .toList();
    }

    private static List<String> reported(String target) {
        Json.Obj report = WrittenVersion.object(WrittenVersion.text(VERSION.bytes("report.json")));
        Optional<Json.Obj> export = WrittenVersion.objects(report, "exports").stream()
                .filter(each -> each.text("target").equals(target))
                .findFirst();
        return WrittenVersion.objects(export.orElseThrow(), "losses").stream()
                .map(loss -> loss.text("what") + " = " + WrittenVersion.number(loss, "rows"))
                .toList();
    }

    @Test
    void theDatasetReadsBackAsItWasWritten() throws Exception {
        for (Json.Obj row : VERSION.lines("train.jsonl")) {
            DatasetLine line = DatasetLine.read(row);
            assertThat(row.write()).contains(ExampleJson.write(line.example()).replaceAll("^\\{|}$", ""));
        }
    }

    private static List<String> raw(String row) {
        return SupportDesk.texts(row.substring(0, row.indexOf('#')), RECORDS.getOrDefault(row, ""));
    }

    private static List<String> rules(String row) {
        return WrittenVersion.objects(LEDGER.getOrDefault(row, Json.Obj.EMPTY), "edits").stream()
                .map(edit -> edit.text("rule"))
                .filter(rule -> !rule.equals("system-added"))
                .toList();
    }
}

package dev.tilth.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every row that came in is accounted for, counted by nothing of the build. */
class ConservationTest {
    private static final WrittenVersion VERSION = SupportDesk.version();
    private static final Map<String, Json.Obj> LEDGER = VERSION.ledger();

    @Test
    void everyInputRowIsInTheLedgerOnceAndInOrder() {
        Map<String, String> records = SupportDesk.records();

        assertThat(records).hasSizeGreaterThan(2_000);
        assertThat(LEDGER.keySet()).containsExactlyElementsOf(records.keySet());
    }

    @Test
    void everyRowNamesTheLineWhereItStarts() {
        Map<String, Integer> next = new TreeMap<>();
        SupportDesk.records().forEach((row, record) -> {
            String file = row.substring(0, row.indexOf('#'));
            int line = next.getOrDefault(file, file.endsWith(".csv") ? 2 : 1);
            assertThat(WrittenVersion.number(LEDGER.getOrDefault(row, Json.Obj.EMPTY), "line"))
                    .as(row)
                    .isEqualTo(line);
            next.put(
                    file, line + 1 + (int) record.chars().filter(c -> c == '\n').count());
        });
    }

    @Test
    void everyRowIsInOneFileThatItsFateNames() {
        Map<String, List<String>> found = new TreeMap<>();
        for (String file : List.of("train", "validation", "test", "rejected")) {
            for (Json.Obj row : VERSION.lines(file + ".jsonl")) {
                found.computeIfAbsent(
                                row.text("file") + "#" + WrittenVersion.number(row, "row"), name -> new ArrayList<>())
                        .add(file);
            }
        }
        Map<String, List<String>> expected = new TreeMap<>();
        LEDGER.forEach((row, entry) ->
                expected.put(row, List.of(entry.text("fate").equals("kept") ? entry.text("split") : "rejected")));

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void everySourceBalances() {
        Map<String, Map<String, Long>> counted = new TreeMap<>();
        LEDGER.values().forEach(entry -> {
            Map<String, Long> fates = counted.computeIfAbsent(entry.text("source"), source -> new TreeMap<>());
            fates.merge(entry.text("fate"), 1L, Long::sum);
            fates.merge("read", 1L, Long::sum);
        });

        for (Json.Obj source : WrittenVersion.objects(part("counts"), "sources")) {
            Map<String, Long> fates = counted.getOrDefault(source.text("name"), Map.of());
            for (String count : List.of("read", "kept", "rejected", "quarantined")) {
                assertThat(WrittenVersion.number(source, count))
                        .as(source.text("name") + " " + count)
                        .isEqualTo(fates.getOrDefault(count, 0L));
            }
        }
        assertThat(counted).hasSize(4);
    }

    @Test
    void everyStepLosesWhatTheLedgerSaysAndHandsOnTheRest() {
        Map<String, Long> lost = new LinkedHashMap<>();
        LEDGER.values().stream()
                .filter(entry -> !entry.text("fate").equals("kept"))
                .forEach(entry -> lost.merge(entry.text("reason") + " " + entry.text("fate"), 1L, Long::sum));
        Map<String, Long> reported = new LinkedHashMap<>();
        long left = LEDGER.size();
        for (Json.Obj stage : WrittenVersion.objects(part("flow"), "stages")) {
            assertThat(WrittenVersion.number(stage, "in"))
                    .as(stage.text("name"))
                    .isEqualTo(left);
            for (Json.Obj loss : WrittenVersion.objects(stage, "losses")) {
                left -= WrittenVersion.number(loss, "rows");
                reported.merge(
                        loss.text("reason") + " " + loss.text("fate"), WrittenVersion.number(loss, "rows"), Long::sum);
            }
            assertThat(WrittenVersion.number(stage, "out"))
                    .as(stage.text("name"))
                    .isEqualTo(left);
        }

        assertThat(left).isEqualTo(VERSION.kept().size());
        assertThat(reported).containsExactlyInAnyOrderEntriesOf(lost);
    }

    private static Json.Obj part(String name) {
        Json.Obj report = WrittenVersion.object(WrittenVersion.text(VERSION.bytes("report.json")));
        return (Json.Obj) report.find(name).orElseThrow();
    }
}

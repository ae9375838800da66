package dev.tilth.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Texts of others with typed spans, where they lie beside the project: measured, never copied. */
class SharedDataTest {
    private static final Path SHARED = Path.of("..", "..", "shared", "data");
    private static final Map<String, String> RULES = Map.of(
            "PHONE_NUMBER",
            "phone",
            "EMAIL_ADDRESS",
            "email",
            "CREDIT_CARD",
            "credit-card",
            "IBAN_CODE",
            "iban",
            "US_SSN",
            "ssn",
            "IP_ADDRESS",
            "ip-address");

    private final Map<String, int[]> counts = new TreeMap<>();

    @Test
    void findsNearlyAllSpansAndLittleElse() throws IOException, NotJson {
        for (Json item : items("privacy/generated_large.json")) {
            score((Json.Obj) item);
        }
        for (Map.Entry<String, int[]> entry : counts.entrySet()) {
            int[] count = entry.getValue();
            double recall = count[0] / (double) (count[0] + count[1]);
            double precision = count[0] / (double) (count[0] + count[2]);
            System.out.printf(
                    Locale.ROOT,
                    "%-12s recall %.3f precision %.3f n %d%n",
                    entry.getKey(),
                    recall,
                    precision,
                    count[0]);
            assertThat(recall).as("recall of %s", entry.getKey()).isGreaterThanOrEqualTo(0.98);
            assertThat(precision).as("precision of %s", entry.getKey()).isGreaterThanOrEqualTo(0.97);
        }
        assertThat(counts).containsOnlyKeys(RULES.values());
    }

    @Test
    void findsNoSecretOrPhoneInOrdinaryProseAndMathematics() throws IOException, NotJson {
        List<String> found = new ArrayList<>();
        for (String file : List.of("instruction/toolformer-dedupe-only-dataset.json", "preference/dpo_en_demo.json")) {
            for (Json item : items(file)) {
                addFound(item, found);
            }
        }
        for (String file : List.of("gsm8k_test.jsonl", "gsm8k_train.jsonl", "human_eval.jsonl", "arc_easy.jsonl")) {
            for (String line : Files.readAllLines(SHARED.resolve("benchmarks").resolve(file))) {
                addFound(JsonReader.read(line), found);
            }
        }
        assertThat(found).isEmpty();
    }

    private static List<Json> items(String file) throws IOException, NotJson {
        Path path = SHARED.resolve(file);
        assumeTrue(Files.exists(path), "the shared data is not here");
        return ((Json.Arr) JsonReader.read(Files.readString(path))).items();
    }

    private static void addFound(Json value, List<String> found) {
        if (value instanceof Json.Str text) {
            Scans.finds(text.value()).stream()
                    .filter(find -> find.startsWith("secret-") || find.startsWith("phone="))
                    .forEach(found::add);
        } else if (value instanceof Json.Obj object) {
            object.values().forEach(member -> addFound(member, found));
        } else if (value instanceof Json.Arr array) {
            array.items().forEach(item -> addFound(item, found));
        }
    }

    private void score(Json.Obj row) {
        String text = row.find("full_text").flatMap(Json::asText).orElseThrow();
        Finds finds = new Finds();
        new BuiltInDetector().find(text, finds);
        List<Finds.Find> left = new ArrayList<>(finds.all());
        for (Json item : ((Json.Arr) row.find("spans").orElseThrow()).items()) {
            Json.Obj span = (Json.Obj) item;
            String rule = RULES.getOrDefault(
                    span.find("entity_type").flatMap(Json::asText).orElseThrow(), "");
            int start = number(span, "start_position");
            int end = number(span, "end_position");
            boolean found =
                    left.removeIf(find -> find.type().rule().equals(rule) && find.start() < end && start < find.end());
            if (!rule.isEmpty()) {
                count(rule)[found ? 0 : 1]++;
            }
        }
        left.forEach(find -> count(find.type().rule())[2]++);
    }

    private int[] count(String rule) {
        return counts.computeIfAbsent(rule, name -> new int[3]);
    }

    private static int number(Json.Obj span, String key) {
        return (int) ((Json.Num) span.find(key).orElseThrow()).asDouble();
    }
}

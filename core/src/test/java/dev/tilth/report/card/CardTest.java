package dev.tilth.report.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import dev.tilth.report.Hostile;
import dev.tilth.report.Report;
import dev.tilth.report.SupportDesk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class CardTest {
    private final Report report = SupportDesk.report();

    @Test
    void tellsAHubWhatIsWhere() {
        assertThat(frontMatter(DatasetCard.write(report)))
                .isEqualTo(Map.of(
                        "pretty_name", "support-desk",
                        "license", "cc-by-4.0",
                        "language", List.of("en", "de"),
                        "task_categories", List.of("text-generation"),
                        "size_categories", List.of("1K<n<10K"),
                        "tags", List.of("tilth", "sft"),
                        "configs",
                                List.of(Map.of(
                                        "config_name",
                                        "default",
                                        "data_files",
                                        List.of(
                                                Map.of("split", "train", "path", "train.jsonl"),
                                                Map.of("split", "validation", "path", "validation.jsonl"),
                                                Map.of("split", "test", "path", "test.jsonl"))))));
    }

    @Test
    void tellsPeopleTheVerdictBeforeTheRest() {
        assertThat(DatasetCard.write(report).lines().filter(line -> line.startsWith("#")))
                .containsExactly(
                        "# support-desk",
                        "## Verdict: NO-GO",
                        "## Sources",
                        "## How it was prepared",
                        "## Counts",
                        "## Limits",
                        "## To check it");
    }

    @Test
    void keepsHostileTextAsText() {
        String card = DatasetCard.write(Hostile.report());
        String body = card.substring(card.indexOf("\n---\n\n") + 6);
        assertThat(body)
                .doesNotContain("<script>")
                .doesNotContain("](http")
                .doesNotContain("\u202E")
                .doesNotContain("\uD800|");
        assertThat(frontMatter(card)).containsKey("pretty_name");
        assertThat(body.lines().filter(line -> line.startsWith("| ") && line.contains("1,648")))
                .allMatch(line ->
                        line.replace("\\|", "").chars().filter(c -> c == '|').count() == 6);
    }

    @Test
    void namesSizesAsTheHubDoes() {
        assertThat(List.of(FrontMatter.size(999), FrontMatter.size(1_000), FrontMatter.size(10_000_000)))
                .containsExactly("n<1K", "1K<n<10K", "10M<n<100M");
    }

    @Test
    void describesEveryFileWithItsDigest() throws Exception {
        Json.Obj croissant = (Json.Obj) JsonReader.read(Croissant.write(report).write());
        assertThat(croissant.find("conformsTo")).contains(Json.of("http://mlcommons.org/croissant/1.0"));
        List<Json> files = items(croissant, "distribution");
        assertThat(files).hasSize(report.files().size());
        assertThat(files.get(0).write())
                .isEqualTo("{\"@type\":\"cr:FileObject\",\"@id\":\"train.jsonl\",\"name\":\"train.jsonl\","
                        + "\"contentUrl\":\"train.jsonl\",\"contentSize\":\"1097012 B\","
                        + "\"encodingFormat\":\"application/jsonlines\",\"sha256\":\""
                        + report.files().get(0).sha256() + "\"}");
    }

    @Test
    void describesTheFieldsOfEverySplit() {
        List<Json> sets = items(Croissant.write(report), "recordSet");
        assertThat(sets)
                .extracting(set -> ((Json.Obj) set).find("name").orElseThrow())
                .containsExactly(Json.of("train"), Json.of("validation"), Json.of("test"));
        assertThat(sets.get(2).write())
                .contains(
                        "\"source\":{\"fileObject\":{\"@id\":\"test.jsonl\"},\"extract\":{\"jsonPath\":\"$.messages[*].content\"}}");
    }

    private static List<Json> items(Json.Obj object, String key) {
        return ((Json.Arr) object.find(key).orElseThrow()).items();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> frontMatter(String card) {
        String yaml = card.substring(4, card.indexOf("\n---\n\n"));
        return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
    }
}

package dev.tilth.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportJsonTest {
    private final Report report = SupportDesk.report();
    private final Json.Obj json = ReportJson.write(report);

    @Test
    void readsBackWhatItWrote() throws NotJson {
        assertThat(ReportJson.read(JsonReader.read(json.write()))).isEqualTo(report);
    }

    @Test
    void writesTheSameTextEachTime() {
        assertThat(ReportJson.write(SupportDesk.report()).write()).isEqualTo(json.write());
    }

    @Test
    void holdsEveryNumberOfTheModel() {
        List<Double> inModel = new ArrayList<>();
        numbers(report, inModel);
        List<Double> inJson = new ArrayList<>();
        numbers(json, inJson);
        assertThat(inModel).hasSizeGreaterThan(400);
        assertThat(inJson).containsAll(inModel).hasSizeGreaterThanOrEqualTo(inModel.size());
    }

    @Test
    void namesKeysAsTheRecipeDoes() {
        assertThat(json.keys())
                .containsExactly(
                        "schema",
                        "header",
                        "judgement",
                        "counts",
                        "settings",
                        "flow",
                        "sources",
                        "lengths",
                        "findings",
                        "duplicates",
                        "rewordings",
                        "conflicts",
                        "redactions",
                        "labels",
                        "splits",
                        "overlaps",
                        "rejected",
                        "files",
                        "exports");
        assertThat(json.write()).contains("\"just_above\":[{\"kind\":\"near\",\"similarity\":0.803,");
    }

    @Test
    void refusesAnotherSchema() {
        Json other = new JsonObject().put("schema", "tilth-report/9").build();
        assertThatThrownBy(() -> ReportJson.read(other))
                .hasMessage("schema: \"tilth-report/9\" is not tilth-report/1. "
                        + "Read it with the tilth that wrote it, or build again.");
    }

    @Test
    void saysWhichKeyIsMissing() throws NotJson {
        String without = json.write().replace("\"tokenizer\":\"o200k_base\",", "");
        Json read = JsonReader.read(without);
        assertThatThrownBy(() -> ReportJson.read(read))
                .hasMessage("report.lengths.tokenizer: missing. Build again to write the report anew.");
    }

    @Test
    void saysWhereANumberIsNoCount() throws NotJson {
        Json read = JsonReader.read(
                json.write().replace("\"just_above\":[{\"kind\":\"near\"", "\"just_above\":[{\"kind\":7"));
        assertThatThrownBy(() -> ReportJson.read(read))
                .hasMessage(
                        "report.duplicates.just_above[0].kind: not a string. Build again to write the report anew.");
    }

    private static void numbers(Object value, List<Double> into) {
        if (value instanceof Number number) {
            into.add(number.doubleValue());
        } else if (value instanceof List<?> items) {
            items.forEach(item -> numbers(item, into));
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(item -> numbers(item, into));
        } else if (value instanceof Json.Num number) {
            into.add(number.asDouble());
        } else if (value instanceof Record record) {
            components(record, into);
        }
    }

    private static void components(Record record, List<Double> into) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                numbers(component.getAccessor().invoke(record), into);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(e.getMessage(), e);
            }
        }
    }
}

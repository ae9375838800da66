package dev.tilth.report.card;

import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import dev.tilth.report.Header;
import dev.tilth.report.Report;
import dev.tilth.report.WrittenFile;
import java.util.List;

/**
 * {@code croissant.json}: the dataset in MLCommons Croissant 1.0, its files with their digests and the fields of the
 * canonical examples, one record set a split. The date of publication is left out: a build has no clock.
 */
public final class Croissant {
    /** The fields of a canonical example that every one has. */
    private static final List<String> MESSAGE = List.of("role", "content");

    private Croissant() {}

    public static Json.Obj write(Report report) {
        Header header = report.header();
        List<WrittenFile> files = report.files();
        return new JsonObject()
                .put("@context", CroissantContext.JSON)
                .put("@type", "sc:Dataset")
                .put("conformsTo", "http://mlcommons.org/croissant/1.0")
                .put("name", header.name())
                .put("description", description(report))
                .putText("license", header.license())
                .put("version", header.version())
                .put("isLiveDataset", false)
                .put("inLanguage", Json.strings(header.languages()))
                .put("distribution", files.stream().map(Croissant::fileObject).toList())
                .put(
                        "recordSet",
                        files.stream()
                                .filter(file -> !file.split().isEmpty())
                                .map(Croissant::recordSet)
                                .toList())
                .build();
    }

    private static String description(Report report) {
        String about = report.header().description();
        return (about.isEmpty() ? "" : about + " ") + "Built by tilth "
                + report.header().tilth() + "; its verdict: "
                + report.judgement().verdict().word() + ".";
    }

    private static Json fileObject(WrittenFile file) {
        return new JsonObject()
                .put("@type", "cr:FileObject")
                .put("@id", file.path())
                .put("name", file.path())
                .put("contentUrl", file.path())
                .put("contentSize", file.bytes() + " B")
                .put("encodingFormat", file.path().endsWith(".gz") ? "application/gzip" : "application/jsonlines")
                .put("sha256", file.sha256())
                .build();
    }

    private static Json recordSet(WrittenFile file) {
        String id = file.split();
        Json messages = field(id + "/messages", "messages", "The turns of the conversation, in order")
                .put("repeated", true)
                .put(
                        "subField",
                        MESSAGE.stream()
                                .map(name -> field(id + "/messages/" + name, name, "The " + name + " of a turn")
                                        .put("dataType", "sc:Text")
                                        .put("source", source(file, "$.messages[*]." + name))
                                        .build())
                                .map(Json.class::cast)
                                .toList())
                .build();
        return new JsonObject()
                .put("@type", "cr:RecordSet")
                .put("@id", id)
                .put("name", id)
                .put("description", "The " + id + " split, " + file.rows() + " examples")
                .put("key", new JsonObject().put("@id", id + "/id").build())
                .put("field", List.of(text(file, "id", "Name of the example, from its redacted content"), messages))
                .build();
    }

    private static Json text(WrittenFile file, String name, String description) {
        return field(file.split() + "/" + name, name, description)
                .put("dataType", "sc:Text")
                .put("source", source(file, "$." + name))
                .build();
    }

    private static JsonObject field(String id, String name, String description) {
        return new JsonObject()
                .put("@type", "cr:Field")
                .put("@id", id)
                .put("name", name)
                .put("description", description);
    }

    private static Json source(WrittenFile file, String jsonPath) {
        return new JsonObject()
                .put("fileObject", new JsonObject().put("@id", file.path()).build())
                .put("extract", new JsonObject().put("jsonPath", jsonPath).build())
                .build();
    }
}

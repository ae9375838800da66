package dev.tilth.report.card;

import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import java.util.List;

/** The JSON-LD context that Croissant 1.0 prescribes (MLCommons, Croissant Format Specification 1.0, appendix 1). */
final class CroissantContext {
    private static final List<String> TERMS = List.of(
            "citeAs",
            "column",
            "extract",
            "field",
            "fileProperty",
            "fileObject",
            "fileSet",
            "format",
            "includes",
            "isLiveDataset",
            "jsonPath",
            "key",
            "md5",
            "parentField",
            "path",
            "recordSet",
            "references",
            "regex",
            "repeated",
            "replace",
            "separator",
            "source",
            "subField",
            "transform");

    static final Json JSON = json();

    private CroissantContext() {}

    private static Json json() {
        JsonObject context = new JsonObject()
                .put("@language", "en")
                .put("@vocab", "https://schema.org/")
                .put("sc", "https://schema.org/")
                .put("cr", "http://mlcommons.org/croissant/")
                .put("rai", "http://mlcommons.org/croissant/RAI/")
                .put("dct", "http://purl.org/dc/terms/")
                .put("conformsTo", "dct:conformsTo")
                .put("data", typed("cr:data", "@json"))
                .put("dataType", typed("cr:dataType", "@vocab"))
                .put("examples", typed("cr:examples", "@json"));
        TERMS.forEach(term -> context.put(term, "cr:" + term));
        return context.build();
    }

    private static Json typed(String id, String type) {
        return new JsonObject().put("@id", id).put("@type", type).build();
    }
}

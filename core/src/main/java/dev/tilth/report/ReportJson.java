package dev.tilth.report;

import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;

/**
 * {@code report.json}: every component of {@link Report} under its name in snake_case, in the order of declaration, so
 * that the records' documentation is the documentation of the keys. Shares are from 0 to 1.
 */
public final class ReportJson {
    /** Name and version of the layout; a change that breaks a reader of it gets the next number. */
    public static final String SCHEMA = "tilth-report/1";

    private ReportJson() {}

    /** The report with its {@code schema} before it. */
    public static Json.Obj write(Report report) {
        Json.Obj body = RecordJson.object(report);
        JsonObject all = new JsonObject().put("schema", SCHEMA);
        for (int i = 0; i < body.size(); i++) {
            all.put(body.keys().get(i), body.values().get(i));
        }
        return all.build();
    }

    /**
     * What {@link #write} wrote. Keys that are not known are left aside, so that an older tilth reads a newer report.
     *
     * @throws IllegalArgumentException where it is not a report of this schema: {@code key: what. What to do.}
     */
    public static Report read(Json json) {
        String schema = json instanceof Json.Obj object
                ? object.find("schema").flatMap(Json::asText).orElse("")
                : "";
        if (!schema.equals(SCHEMA)) {
            throw new IllegalArgumentException("schema: \"" + schema + "\" is not " + SCHEMA
                    + ". Read it with the tilth that wrote it, or build again.");
        }
        return RecordJson.read(json, Report.class, "report");
    }
}

package dev.tilth.gate;

import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;

/**
 * The fate of one source's rows. They balance: read + restored = kept + rejected + quarantined.
 *
 * @param name of the source
 * @param kind the recipe's word: production, expert, public, vendor or synthetic
 * @param read rows read
 * @param restored rows of the sealed test set that stay although the source does not hold them any more
 * @param kept rows in train, validation or test
 * @param rejected rows in rejected.jsonl
 * @param quarantined rows set aside until someone looks at them
 */
public record SourceCount(
        String name, String kind, long read, long restored, long kept, long rejected, long quarantined) {
    public SourceCount {
        if (read < 0 || restored < 0 || kept < 0 || rejected < 0 || quarantined < 0) {
            throw new IllegalArgumentException(name + ": a count under 0");
        }
        if (read + restored != kept + rejected + quarantined) {
            throw new IllegalArgumentException(name + ": " + (read + restored) + " rows in, "
                    + (kept + rejected + quarantined) + " accounted for");
        }
    }

    boolean isReal() {
        return !kind.equals("synthetic");
    }

    long in() {
        return read + restored;
    }

    Json toJson() {
        return new JsonObject()
                .put("name", name)
                .put("kind", kind)
                .put("read", read)
                .put("restored", restored)
                .put("kept", kept)
                .put("rejected", rejected)
                .put("quarantined", quarantined)
                .build();
    }

    static SourceCount ofJson(Json json) {
        Written written = Written.of("source", json);
        return new SourceCount(
                written.text("name"),
                written.text("kind"),
                written.count("read"),
                written.count("restored"),
                written.count("kept"),
                written.count("rejected"),
                written.count("quarantined"));
    }
}

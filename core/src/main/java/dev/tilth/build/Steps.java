package dev.tilth.build;

import dev.tilth.json.JsonObject;
import dev.tilth.json.PrettyJson;
import dev.tilth.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** How far a build is, and how long each step took: {@code timings.json}, which is in no digest. */
final class Steps implements Progress, dev.tilth.source.Progress {
    private static final String FILE = "timings.json";

    private final Progress listener;
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private final Map<String, Long> bytesByFile = new LinkedHashMap<>();
    private final Map<String, Long> reused = new LinkedHashMap<>();
    private String current = "";
    private long since;
    private long total = -1;

    Steps(Progress listener) {
        this.listener = listener;
    }

    void start(String step) {
        finish();
        current = step;
        since = System.nanoTime();
        listener.step(step, 0, -1);
    }

    /** Bytes that will be read, where it is known. */
    void expect(long bytes) {
        total = bytes;
    }

    /** What needed not be done again, since an earlier build had done it. */
    void reused(String what, long count) {
        reused.put(what, count);
    }

    @Override
    public void read(SourceFile file, long bytes) {
        bytesByFile.put(file.name(), bytes);
        listener.step(
                "read", bytesByFile.values().stream().mapToLong(Long::longValue).sum(), total);
    }

    @Override
    public void step(String step, long done, long all) {
        listener.step(step, done, all);
    }

    private void finish() {
        if (!current.isEmpty()) {
            seconds.merge(current, (System.nanoTime() - since) / 1e9, Double::sum);
        }
    }

    void write(Path folder) throws IOException {
        finish();
        current = "";
        JsonObject steps = new JsonObject();
        seconds.forEach((step, time) -> steps.put(step, Math.round(time * 1000) / 1000.0));
        Runtime runtime = Runtime.getRuntime();
        JsonObject timings = new JsonObject().put("seconds", steps.build());
        reused.forEach((what, count) -> timings.put(what + "_from_cache", count));
        timings.put("heap_bytes", runtime.totalMemory() - runtime.freeMemory())
                .put("processors", runtime.availableProcessors());
        Files.writeString(folder.resolve(FILE), PrettyJson.of(timings.build()));
    }
}

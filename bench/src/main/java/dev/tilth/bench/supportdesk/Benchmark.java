package dev.tilth.bench.supportdesk;

import dev.tilth.json.JsonObject;
import java.util.List;

/** A small question set in the manner of public ones, of which four items stand in the sources too. */
final class Benchmark {
    static final String FILE = "benchmarks/faq-benchmark.jsonl";

    private Benchmark() {}

    static String jsonl() {
        StringBuilder out = new StringBuilder();
        List<String[]> items = Curiosities.benchmark();
        for (int i = 0; i < items.size(); i++) {
            String[] item = items.get(i);
            JsonObject json = new JsonObject()
                    .put("id", "faq-" + (i + 1))
                    .put("question", item[0])
                    .put("answer", item[1]);
            out.append(json.build().write()).append('\n');
        }
        return out.toString();
    }
}

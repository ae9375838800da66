package dev.tilth.bench.corpus;

import dev.tilth.fault.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@code java -cp ... dev.tilth.bench.corpus.GenerateCorpus --rows 1000000 --out DIR [--seed 7]}. */
public final class GenerateCorpus {
    private GenerateCorpus() {}

    public static void main(String[] args) throws IOException {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i], args[i + 1]);
        }
        long seed = Long.parseLong(options.getOrDefault("--seed", "7"));
        Corpus.write(Long.parseLong(option(options, "--rows")), seed, Path.of(option(options, "--out")));
    }

    private static String option(Map<String, String> options, String name) {
        return Optional.ofNullable(options.get(name))
                .orElseThrow(() -> new Fault(name, "is not given", "Give --rows N --out DIR [--seed N]."));
    }
}

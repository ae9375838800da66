package dev.tilth.bench.kernel;

import dev.tilth.bench.corpus.Corpus;
import dev.tilth.bench.measure.Folders;
import dev.tilth.example.Example;
import dev.tilth.example.ExampleJson;
import dev.tilth.example.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The first rows of the seeded corpus in memory: what every kernel is measured on. */
@State(Scope.Benchmark)
public class Corpora {
    /** Rows of each pass. */
    static final int ROWS = 400;

    static final int ITEMS = 2_000;
    private static final long SEED = 7;

    /** Each row as it lies in the file, UTF-8. */
    final byte[][] lines = new byte[ROWS][];

    final Example[] examples = new Example[ROWS];

    /** What user and assistant say in each row. */
    final String[] texts = new String[ROWS];

    /** As the texts of rows, of items that must not be seen; one in ten of the repeats among them stands in a row. */
    final String[] items = new String[ITEMS];

    @Setup(Level.Trial)
    public void generate() throws IOException {
        Path folder = Files.createTempDirectory("tilth-kernels");
        try {
            Corpus.write(ROWS, SEED, folder);
            Corpus.writeItems(ROWS, SEED, ITEMS, folder.resolve("items.jsonl"));
            List<String> rows = Files.readAllLines(folder.resolve("corpus.jsonl"));
            for (int row = 0; row < ROWS; row++) {
                lines[row] = rows.get(row).getBytes(StandardCharsets.UTF_8);
                examples[row] = ExampleJson.ofCanonical(lines[row]);
                texts[row] = text(examples[row]);
            }
            List<String> more = Files.readAllLines(folder.resolve("items.jsonl"));
            for (int item = 0; item < ITEMS; item++) {
                items[item] = text(ExampleJson.ofCanonical(more.get(item).getBytes(StandardCharsets.UTF_8)));
            }
        } finally {
            Folders.delete(folder);
        }
    }

    static String text(Example example) {
        return example.messages().stream()
                .filter(message -> !message.role().isInstruction())
                .map(Message::text)
                .collect(Collectors.joining("\n"));
    }

    /** Mean bytes of a line, for throughput. */
    static double bytesARow() throws IOException {
        Corpora corpora = new Corpora();
        corpora.generate();
        long all = 0;
        for (byte[] line : corpora.lines) {
            all += line.length;
        }
        return (double) all / ROWS;
    }
}

package dev.tilth.bench.supportdesk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the folder of the example: {@code java -cp ... dev.tilth.bench.supportdesk.GenerateSupportDesk FOLDER}. */
public final class GenerateSupportDesk {
    private GenerateSupportDesk() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length > 0 ? args[0] : "examples/support-desk");
        for (Map.Entry<String, byte[]> file :
                SupportDesk.files(SupportDesk.SEED).entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.write(path, file.getValue());
        }
    }
}

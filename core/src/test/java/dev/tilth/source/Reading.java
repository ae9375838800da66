package dev.tilth.source;

import dev.tilth.example.Origin;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What came out of one file, a line a row: {@code row@line JSON} or {@code row@line reason: evidence}. */
record Reading(List<String> lines, List<String> raw, FileFacts facts) {
    static Reading of(String name, byte[] content, SourceOptions options) {
        return of(name, new ByteArrayInputStream(content), options);
    }

    static Reading of(String name, InputStream in, SourceOptions options) {
        SourceFile file = new SourceFile("s", name, Optional.empty(), -1);
        List<String> lines = new ArrayList<>();
        List<String> raw = new ArrayList<>();
        try (SourceReader reader = SourceReader.open(file, in, options, Progress.NONE)) {
            for (var batch = reader.next(); batch.isPresent(); batch = reader.next()) {
                for (int i = 0; i < batch.get().size(); i++) {
                    Origin origin = batch.get().origin(i);
                    lines.add(origin.row() + "@" + origin.line() + " "
                            + line(batch.get().parse(i)));
                    raw.add(batch.get().raw(i));
                }
            }
            return new Reading(lines, raw, reader.facts());
        }
    }

    static Reading of(String name, String content) {
        return of(name, content.getBytes(StandardCharsets.UTF_8), SourceOptions.DEFAULTS);
    }

    private static String line(Parsed parsed) {
        return parsed instanceof Parsed.Unreadable unreadable
                ? unreadable.rejection().reason() + ": "
                        + unreadable.rejection().evidence()
                : ((Parsed.Row) parsed).value().write();
    }
}

package dev.tilth.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tilth.fault.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {
    @TempDir
    private Path folder;

    @Test
    void saysWhatIsMissingWhereNobodyReadsAFormat() throws IOException {
        Files.writeString(folder.resolve("a.data"), "PAR1 and so on");
        assertThatThrownBy(() -> open("a.data", SourceOptions.of("a.data")))
                .isInstanceOf(Fault.class)
                .hasMessage(
                        "a.data: is of the format parquet, which the library does not read by itself. Put tilth-app on"
                                + " the class path, or export it as JSONL or CSV.");
    }

    @Test
    void aQueryIsNamedAfterItsSource() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "a\n1\n");
        SourceOptions options = SourceOptions.of("a.csv").withName("desk").withQuery("SELECT 1");
        assertThat(SourceFiles.resolve(folder, options).files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("desk.sql");
            assertThat(file.bytes()).isEqualTo(-1);
            assertThat(file.notes()).containsExactly("a query over a.csv");
            assertThat(file.files()).extracting(SourceFile::name).containsExactly("a.csv");
        });
    }

    @Test
    void rowsOfATableBecomeLinesUntilItIsDamaged() {
        TableLines whole = new TableLines(new Rows(List.of("{}", "", "{\"a\":1}"), false));
        assertThat(text(whole)).isEqualTo("{}\n\n{\"a\":1}\n");
        assertThat(whole.ended()).isTrue();
        assertThat(whole.damage()).isEmpty();
        assertThat(whole.count()).isEqualTo(12);

        TableLines damaged = new TableLines(new Rows(List.of("{}"), true));
        assertThat(text(damaged)).isEqualTo("{}\n");
        assertThat(damaged.damage()).contains("cut off");
    }

    @Test
    void aFramerCountsFromTheFirstLineOfTheTable() throws IOException {
        TextInput input = new TextInput(
                "t", new ByteArrayInputStream("{}\n\n{}\n".getBytes(StandardCharsets.UTF_8)), 1024, Optional::empty);
        Framer.Frame frame = new LineFramer(input, (byte) '\n', 5).next().orElseThrow();
        assertThat(List.of(frame.spans().line(0), frame.spans().line(1))).containsExactly(5L, 7L);
    }

    private void open(String name, SourceOptions options) {
        SourceFile file = SourceFiles.resolve(folder, options).files().get(0);
        assertThat(file.name()).isEqualTo(name);
        SourceReader.open(file, options, Progress.NONE).close();
    }

    private static String text(TableLines lines) {
        byte[] bytes = new byte[100];
        int count = 0;
        for (int read = lines.read(bytes, 0, 3); read >= 0; read = lines.read(bytes, count, 3)) {
            count += read;
        }
        return new String(bytes, 0, count, StandardCharsets.UTF_8);
    }

    private static final class Rows implements Table {
        private final Iterator<String> rows;
        private final boolean damaged;

        Rows(List<String> rows, boolean damaged) {
            this.rows = rows.iterator();
            this.damaged = damaged;
        }

        @Override
        public Optional<byte[]> next() throws IOException {
            if (!rows.hasNext() && damaged) {
                throw new IOException("cut off");
            }
            return rows.hasNext() ? Optional.of(rows.next().getBytes(StandardCharsets.UTF_8)) : Optional.empty();
        }

        @Override
        public long firstLine() {
            return 1;
        }

        @Override
        public Optional<Double> share() {
            return Optional.empty();
        }

        @Override
        public List<String> notes() {
            return List.of();
        }

        @Override
        public void close() {}
    }
}

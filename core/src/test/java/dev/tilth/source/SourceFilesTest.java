package dev.tilth.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.tilth.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {
    private final Path base;

    SourceFilesTest(@TempDir Path base) throws IOException {
        this.base = base;
        for (String name : List.of(
                "data/b.jsonl",
                "data/a.csv.gz",
                "data/deep/er/c.json",
                "data/deep/d.jsonl",
                "data/notes.txt",
                "data/.hidden.jsonl",
                "data/_SUCCESS",
                "data/_temporary/x.jsonl",
                "other/e[1].jsonl",
                "empty/readme.md")) {
            Files.createDirectories(base.resolve(name).getParent());
            Files.writeString(base.resolve(name), "{}");
        }
    }

    @Test
    void readsAFolderByNameAndSaysWhatItSkips() {
        SourceFiles found = SourceFiles.resolve(base, SourceOptions.of("data"));
        assertThat(names(found))
                .containsExactly("data/a.csv.gz", "data/b.jsonl", "data/deep/d.jsonl", "data/deep/er/c.json");
        assertThat(found.skipped()).containsExactly("data/notes.txt: not a known ending");
        assertThat(found.files()).extracting(SourceFile::source).containsOnly("data");
    }

    @Test
    void readsGlobs() {
        assertThat(names("data/*.jsonl")).containsExactly("data/b.jsonl");
        assertThat(names("data/**/*.jsonl")).containsExactly("data/b.jsonl", "data/deep/d.jsonl");
        assertThat(names("**/*.json")).containsExactly("data/deep/er/c.json");
        assertThat(names("data/{a,b}.*")).containsExactly("data/a.csv.gz", "data/b.jsonl");
        assertThat(names("data/**")).hasSize(5);
    }

    @Test
    void keepsTheOrderOfThePathsAndReadsAFileOnce() {
        assertThat(names("data/deep/d.jsonl", "data/*.jsonl", "data/b.jsonl"))
                .containsExactly("data/deep/d.jsonl", "data/b.jsonl");
    }

    @Test
    void aNameWithBracketsIsAFileBeforeItIsAPattern() {
        assertThat(names("other/e[1].jsonl")).containsExactly("other/e[1].jsonl");
    }

    @Test
    void neverNamesAFileAbsolutely() {
        SourceFiles found = SourceFiles.resolve(
                base.resolve("other"), SourceOptions.of(base.resolve("data").toString(), "../data/deep/d.jsonl"));
        assertThat(names(found))
                .containsExactly(
                        "data/a.csv.gz", "data/b.jsonl", "data/deep/d.jsonl", "data/deep/er/c.json", "d.jsonl");
    }

    @Test
    void takesStandardInput() {
        assertThat(SourceFiles.resolve(base, SourceOptions.of("-")).files())
                .containsExactly(new SourceFile("stdin", "-", java.util.Optional.empty(), -1));
    }

    @Test
    void suggestsTheNearestNameOfAMissingPath() {
        refuses("data/bb.jsonl", "data/bb.jsonl: there is no such file or folder. Did you mean data/b.jsonl?");
        refuses("date/b.jsonl", "date/b.jsonl: there is no such file or folder. Did you mean data?");
        refuses("zzz", "zzz: there is no such file or folder. Check the path; it is relative to the recipe.");
    }

    @Test
    void refusesPathsWithoutData() {
        refuses("data/*.tsv", "data/*.tsv: no file matches. Check the pattern and the folder.");
        refuses(
                "empty",
                "empty: the folder holds no data file (.jsonl, .json, .csv, .tsv, .conll, also with .gz or .zst, .parquet, .xlsx). "
                        + "Name its files, or another folder.");
    }

    @Test
    void refusesWhatMayNotBeRead() throws IOException {
        Path file = base.resolve("data/b.jsonl");
        Files.setPosixFilePermissions(file, Set.of());
        assumeThat(Files.isReadable(file)).as("not as root").isFalse();
        refuses("data/b.jsonl", "data/b.jsonl: the file may not be read. Give yourself the right to read it.");
    }

    @Test
    void namesASourceAfterItsFirstPath() {
        assertThat(SourceOptions.of("data/tickets.csv.gz").name()).isEqualTo("tickets");
        assertThat(SourceOptions.of("data/experts/*.jsonl").name()).isEqualTo("experts");
        assertThat(SourceOptions.of("**/*.jsonl").name()).isEqualTo("data");
        assertThat(SourceOptions.of("-").name()).isEqualTo("stdin");
    }

    private List<String> names(String... paths) {
        return names(SourceFiles.resolve(base, SourceOptions.of(paths)));
    }

    private static List<String> names(SourceFiles found) {
        return found.files().stream().map(SourceFile::name).toList();
    }

    private void refuses(String path, String message) {
        assertThatThrownBy(() -> SourceFiles.resolve(base, SourceOptions.of(path)))
                .isInstanceOf(Fault.class)
                .hasMessage(message);
    }
}

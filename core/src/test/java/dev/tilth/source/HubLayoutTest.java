package dev.tilth.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubLayoutTest {
    private static final String CARD =
            """
            ---
            license: mit
            configs:
            - config_name: default
              default: true
              data_files:
              - split: train
                path: data/train-*
              - split: test
                path:
                - data/held-*
            - config_name: short
              data_files: short/*.jsonl
            ---
            # A dataset
            """;

    @TempDir
    private Path folder;

    @Test
    void saysWhichSplitEachPartWas() throws IOException {
        files(
                "hub/data/train-00000-of-00002.jsonl",
                "hub/data/train-00001-of-00002.jsonl",
                "hub/data/test-00000-of-00001.jsonl");
        assertThat(said("hub"))
                .containsExactly(
                        "hub/data/test-00000-of-00001.jsonl [in the dataset that it comes from it is of the split test]",
                        "hub/data/train-00000-of-00002.jsonl [in the dataset that it comes from it is of the split train]",
                        "hub/data/train-00001-of-00002.jsonl [in the dataset that it comes from it is of the split train]");
        assertThat(said("hub/data/test-*")).hasSize(1).allMatch(line -> line.contains("split test"));
        assertThat(skipped("hub")).isEmpty();
    }

    @Test
    void readsTheCard() throws IOException {
        files("hub/data/train-a.jsonl", "hub/data/held-out.jsonl", "hub/short/x.jsonl", "hub/dataset_infos.json");
        Files.writeString(folder.resolve("hub/README.md"), CARD);
        assertThat(said("hub"))
                .containsExactly(
                        "hub/data/held-out.jsonl [in the dataset that it comes from it is of the split test, of the config"
                                + " default]",
                        "hub/data/train-a.jsonl [in the dataset that it comes from it is of the split train, of the config"
                                + " default]",
                        "hub/short/x.jsonl [in the dataset that it comes from it is of the config short]");
        assertThat(skipped("hub"))
                .containsExactly(
                        "hub/README.md: not a known ending",
                        "hub/dataset_infos.json: describes the dataset",
                        "the card names 2 configs (default, short), and all are read: name the folder or files of one to"
                                + " read it alone");
    }

    @Test
    void saysWhichPartsAreNotThere() throws IOException {
        files("hub/train-00000-of-00003.parquet", "hub/train-00002-of-00003.parquet");
        List<String> missing = List.of("hub/train-00001-of-00003.parquet: a part that is not there");
        assertThat(skipped("hub")).isEqualTo(missing);
        assertThat(skipped("hub/*.parquet")).isEqualTo(missing);
        assertThat(skipped("hub/train-00000-of-00003.parquet")).isEmpty();
    }

    @Test
    void leavesOtherFoldersAsTheyAre() throws IOException {
        files("plain/train.jsonl", "plain/test.jsonl", "plain/state.json");
        Files.writeString(folder.resolve("plain/README.md"), "---\nconfigs: [}\n---\n");
        assertThat(said("plain")).containsExactly("plain/state.json []", "plain/test.jsonl []", "plain/train.jsonl []");
    }

    @Test
    void theNoteIsOneOfTheFile() throws IOException {
        files("hub/test-00000-of-00001.jsonl");
        SourceFile file = resolve("hub").files().get(0);
        try (SourceReader reader = SourceReader.open(file, SourceOptions.of("hub"), Progress.NONE)) {
            assertThat(reader.next()).isPresent();
            assertThat(reader.facts().notes())
                    .containsExactly("in the dataset that it comes from it is of the split test");
        }
    }

    private void files(String... names) throws IOException {
        for (String name : names) {
            Files.createDirectories(folder.resolve(name).resolveSibling(""));
            Files.writeString(folder.resolve(name), "{}");
        }
    }

    private SourceFiles resolve(String path) {
        return SourceFiles.resolve(folder, SourceOptions.of(path));
    }

    private List<String> said(String path) {
        return resolve(path).files().stream()
                .map(file -> file.name() + " " + file.notes())
                .toList();
    }

    private List<String> skipped(String path) {
        return resolve(path).skipped();
    }
}

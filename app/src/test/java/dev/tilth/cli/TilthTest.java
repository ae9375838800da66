package dev.tilth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TilthTest {
    private static final List<String> COMMANDS = List.of(
            "init", "build", "dedup", "dedup-audit", "why", "diff", "seal", "verify", "gate", "check", "schema");

    @TempDir
    private Path folder;

    @BeforeEach
    void aFileOfTwoRows() throws IOException {
        Files.writeString(
                folder.resolve("one.jsonl"),
                """
                {"prompt":"Which river?","completion":"The long one."}
                {"prompt":"Which hill?","completion":"That with the mill."}
                """);
    }

    @Test
    void withoutArgumentsItShowsWhatThereIs() {
        Typed typed = Typed.run();
        assertThat(typed.code()).isZero();
        assertThat(typed.out()).startsWith("Usage: tilth [-hV] COMMAND\n").contains(COMMANDS);
    }

    @Test
    void everyHelpFitsAnEightyColumnTerminalAndShowsAnExample() {
        for (String command : COMMANDS) {
            Typed typed = Typed.run(command, "--help");
            assertThat(typed.code()).isZero();
            assertThat(typed.out()).startsWith("Usage: tilth " + command).contains("Example", "  tilth " + command);
            assertThat(typed.out().lines()).allMatch(line -> line.length() <= 80, "80 columns");
        }
    }

    @Test
    void whatIsTypedWrongIsOneLine() {
        fails("biuld: there is no such option or command. Did you mean build? See tilth --help.", "biuld");
        fails(
                "--thread: there is no such option or command. Did you mean --threads? See tilth build --help.",
                "build",
                "--thread");
        fails("Missing required parameter: 'FILE#ROW'. See tilth why --help.", "why");
        fails(
                "Invalid value for option '--limit': 'x' is not a long. See tilth build --help.",
                "build",
                "a",
                "--limit",
                "x");
    }

    @Test
    void numbersOutOfRangeAreOneLine() {
        fails("--threads: 0 is too few. Give 1 or more.", "build", file(), "--threads", "0");
        fails("--limit: -3 is too few. Give 1 or more.", "build", file(), "--limit", "-3");
    }

    @Test
    void settingsAreCheckedLikeTheRecipe() {
        fails("--set splti.test: there is no such key. Did you mean split?", "build", file(), "--set", "splti.test=1");
        fails(
                "--set split.test: is not KEY=VALUE. Write for example --set dedup.threshold=0.9.",
                "build",
                file(),
                "--set",
                "split.test");
        fails(
                "--set split.test: many is not a number. Write digits, for example 0.8.",
                "build",
                file(),
                "--set",
                "split.test=many");
        fails("export: opnai is no target. Did you mean openai?", "build", file(), "--set", "export=opnai");
    }

    @Test
    void recipesAreCheckedWithTheirLine() throws IOException {
        recipe(
                "tilth.yaml:2: not YAML at column 1 (found character '\\t(TAB)' that cannot start any token. (Do not use"
                        + " \\t(TAB) for indentation)). Mend the line.",
                "sources:\n\t- path: one.jsonl\n");
        recipe(
                "tilth.yaml:2 splti: there is no such key. Did you mean split?",
                "sources: [{path: one.jsonl}]\nsplti: {}\n");
        recipe(
                "sources.one.map.prompt: no column is called promt. Did you mean prompt?",
                "sources: [{path: one.jsonl, map: {prompt: promt, completion: completion}}]\n");
        recipe(
                "sources: two of them read standard input. Name - once.",
                "sources: [{path: '-'}, {path: '-', name: b}]\n");
        recipe("on.jsonl: there is no such file or folder. Did you mean one.jsonl?", "sources: [{path: on.jsonl}]\n");
        recipe("tilth.yaml sources: there are none. Name at least one with its path.", "name: x\n");
        recipe("tilth.yaml: the recipe is empty. Run tilth init DATA... to write one.", "");
    }

    @Test
    void everyCommandSpeaksJson() throws Exception {
        Typed built = Typed.run("build", file(), "--out", folder + "/out", "--json");
        assertThat(built.code()).isZero();
        JsonReader.read(built.out());
        String version = folder + "/out/one/latest";
        JsonReader.read(
                Typed.run("why", "one.jsonl#2", "--in", version, "--json").out());
        JsonReader.read(Typed.run("verify", version, "--json").out());
        JsonReader.read(Typed.run("gate", version, "--json").out());
        JsonReader.read(Typed.run("dedup", file(), "--json").out());
        JsonReader.read(Typed.run("diff", version, version, "--json").out());
        JsonReader.read(Typed.run("seal", version, "--recipe", folder + "/tilth.yaml", "--json")
                .out());
        JsonReader.read(Typed.run("schema").out());
        JsonReader.read(Typed.run("init", file(), "--out", folder + "/new/tilth.yaml", "--json")
                .out());
        assertThat(folder.resolve("new/tilth.yaml")).exists();
    }

    @Test
    void inAPipeNothingIsColouredAndNothingMoves() {
        Typed typed = Typed.run("build", file(), "--out", folder + "/out");
        assertThat(typed.out() + typed.err()).doesNotContain("\u001B", "\r", "SLF4J");
        assertThat(typed.out()).endsWith("\n" + typed.folder() + "\n");
    }

    private void recipe(String message, String yaml) throws IOException {
        Files.writeString(folder.resolve("tilth.yaml"), yaml);
        Typed typed = Typed.run("build", folder + "/tilth.yaml", "--out", folder + "/out");
        assertThat(typed.err().replace("tilth: read\n", "").replace(folder + "/", ""))
                .isEqualTo(message + "\n");
        assertThat(typed.code()).isEqualTo(2);
    }

    private static void fails(String message, String... args) {
        assertThat(Typed.run(args)).isEqualTo(new Typed(2, "", message + "\n"));
    }

    private String file() {
        return folder + "/one.jsonl";
    }
}

package dev.tilth.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tilth.fault.Fault;
import dev.tilth.gate.Objective;
import dev.tilth.source.SourceFormat;
import dev.tilth.source.SourceKind;
import dev.tilth.source.SourceOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipeTest {
    private static final String GOOD =
            """
            name: support-desk
            task:
              definition: task.md
              version: 2
              objective: classification
            serving: {system: "You are: the desk."}
            sources:
              - name: tickets
                path: data/tickets.csv
                kind: production
                map: {prompt: [subject, body], completion: reply}
              - path: [data/experts/*.jsonl, more]
                kind: expert
            export: openai
            """;

    private final Path file;

    RecipeTest(@TempDir Path folder) {
        this.file = folder.resolve("tilth.yaml");
    }

    @Test
    void readsWhatIsSaidAndDefaultsTheRest() throws IOException {
        Recipe recipe = read(GOOD);
        assertThat(recipe.name()).isEqualTo("support-desk");
        assertThat(recipe.task()).isEqualTo(new TaskOptions("task.md", 2, Objective.CLASSIFICATION));
        assertThat(recipe.serving().system()).isEqualTo("You are: the desk.");
        assertThat(recipe.export()).containsExactly("openai");
        SourceOptions tickets = recipe.sources().get(0);
        assertThat(tickets.kind()).isEqualTo(SourceKind.PRODUCTION);
        assertThat(tickets.path()).containsExactly("data/tickets.csv");
        assertThat(tickets.map().prompt()).containsExactly("subject", "body");
        assertThat(tickets.map().completion()).containsExactly("reply");
        assertThat(tickets.maxRowBytes()).isEqualTo(SourceOptions.DEFAULTS.maxRowBytes());
        assertThat(recipe.sources().get(1).name()).isEqualTo("experts");
    }

    @Test
    void keepsWordsThatOlderYamlTookForSomethingElse() throws IOException {
        Recipe recipe =
                read("name: no\nsources: {}\n".replace("{}", "[{path: x, labelled_by: yes, collected: 2024-01-02}]"));
        assertThat(recipe.name()).isEqualTo("no");
        assertThat(recipe.sources().get(0).labelledBy()).isEqualTo("yes");
        assertThat(recipe.sources().get(0).collected()).isEqualTo("2024-01-02");
        assertThat(read("name: 1.10\nsources: [{path: x}]").name()).isEqualTo("1.10");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            textBlock =
                    """
                    tsak: {} => tilth.yaml:1 tsak: there is no such key. Did you mean task?
                    zzzzz: {} => tilth.yaml:1 zzzzz: there is no such key. Known here: name, task, serving, sources, checks, length, privacy, dedup, semantic, split, contamination, export, training, gates.
                    task: {verison: 2} => tilth.yaml:1 task.verison: there is no such key. Did you mean version?
                    task: {version: two} => tilth.yaml:1 task.version: two is not a whole number. Write digits, for example 20.
                    task: {version: 1_000} => tilth.yaml:1 task.version: 1_000 is not a whole number. Write digits, for example 20.
                    task: {version: 0} => tilth.yaml:1 task.version: 0 is not a version. Give 1 or more.
                    task: {version: [1, 2]} => tilth.yaml:1 task.version: a list of 2 stands here, where one value is expected. Write it as key: value.
                    task: {version: } => tilth.yaml:1 task.version: the key has no value. Give one, or remove the key to have the default.
                    task: {version: null} => tilth.yaml:1 task.version: the key has no value. Give one, or remove the key to have the default.
                    task: {objective: chatt} => tilth.yaml:1 task.objective: chatt is none of unstated, format, style, chat, classification, extraction, reasoning. Did you mean chat?
                    task: chat => tilth.yaml:1 task: one value stands here, where a mapping is expected. Write keys with values below it.
                    sources: {path: x} => tilth.yaml:1 sources: a mapping stands here, where a list is expected. Start each item with "- ".
                    sources: [{path: x, kind: prodution}] => tilth.yaml:1 sources[0].kind: prodution is none of production, expert, public, vendor, synthetic, unstated. Did you mean production?
                    sources: [{path: x, max_row_bytes: 5}] => tilth.yaml:1 sources[0].max_row_bytes: 5 is out of range. Give 1024 to 1073741824.
                    sources: [{path: x, encoding: windows-1253x}] => tilth.yaml:1 sources[0].encoding: windows-1253x is not a known encoding. Did you mean windows-1252?
                    sources: [{path: x, delimiter: ab}] => tilth.yaml:1 sources[0].delimiter: is not one character that can separate fields. Give one such as ",", ";" or "\\t", or auto.
                    sources: [{name: x}] => tilth.yaml:1 sources[0].path: nothing to read. Name a file, a folder or a glob.
                    dedup: {treshold: 0.9} => tilth.yaml:1 dedup.treshold: there is no such key. Did you mean threshold?
                    dedup: {threshold: 1.2} => tilth.yaml:1 dedup.threshold: 1.2 is not a similarity. Give a number over 0 and up to 1.
                    dedup: {threshold: 1d} => tilth.yaml:1 dedup.threshold: 1d is not a number. Write digits, for example 0.8.
                    dedup: {near: yes} => tilth.yaml:1 dedup.near: yes is neither true nor false. Write one of them.
                    gates: {volume: {chat: -1}} => tilth.yaml:1 gates.volume: -1 is not a number of rows. Give 0 (no limit) or more.
                    sources: [{path: x, map: {promt: a}}] => tilth.yaml:1 sources[0].map.promt: there is no such key. Did you mean prompt?
                    sources: [{path: x}, {path: y/x}] => tilth.yaml:1 sources: two are named x. Give each its own name.
                    sources: [{}] => tilth.yaml:1 sources: one has no path. Name its files, folder or glob.
                    sources: [] => tilth.yaml sources: there are none. Name at least one with its path.
                    semantic: {threshold: 1.2} => tilth.yaml:1 semantic.threshold: 1.2 is not a cosine. Give a number over 0 and up to 1.
                    semantic: {batch: 0} => tilth.yaml:1 semantic.batch: 0 is not a number of texts to send. Give 1 to 2048.
                    semantic: {longest: 5} => tilth.yaml:1 semantic.longest: 5 is too few characters to compare. Give 100 or more.
                    semantic: {endpoint: "http://h/v1"} => tilth.yaml:1 semantic.model: none is named for the endpoint. Name one that it serves.
                    semantic: {model: m} => tilth.yaml:1 semantic.model: no endpoint is named that serves it. Name the endpoint, or a folder alone.
                    semantic: {endpoint: "http://h/v1", model: m, folder: f} => tilth.yaml:1 semantic.folder: an endpoint is named too. Name one of the two.
                    semantic: {key: sk-12345678} => tilth.yaml:1 semantic.key: this is no name of an environment variable, and is not shown in case it is a key. Put the key into a variable and name that, for example OPENAI_API_KEY.
                    semantic: {endpoint: "https://me:pass@h/v1", model: m} => tilth.yaml:1 semantic.endpoint: this is no plain http address, and is not shown in case it holds a password. Write it as https://host/v1, without user, question mark or fragment.
                    semantic: {endpoint: "https://h/v1?key=1", model: m} => tilth.yaml:1 semantic.endpoint: this is no plain http address, and is not shown in case it holds a password. Write it as https://host/v1, without user, question mark or fragment.
                    name: a/b => tilth.yaml:1 name: a/b cannot name a folder everywhere. Use letters, digits, dots, hyphens and underscores, and no dot first.
                    {name: a, name: b} => tilth.yaml:1 name: the key stands here a second time. Remove one.
                    ? [a] : b => tilth.yaml:1: a key is not a word. Write key: value.
                    `` => tilth.yaml: the recipe is empty. Run tilth init DATA... to write one.
                    """)
    void saysWhereAndWhat(String yaml, String message) {
        refuses(yaml, message);
    }

    @Test
    void readsTheRecipeOfTheExample() {
        Recipe recipe = Recipe.read(Path.of("../examples/support-desk/tilth.yaml"), List.of());
        assertThat(recipe.sources()).extracting(SourceOptions::name).contains("tickets", "experts", "synthetic");
        assertThat(recipe.gates().realShare()).isEqualTo(0.6);
    }

    @Test
    void namesTheLineOfTheFault() {
        refuses(
                GOOD.replace("version: 2", "version: x"),
                "tilth.yaml:4 task.version: x is not a whole number. " + "Write digits, for example 20.");
        refuses(
                GOOD.replace("kind: expert", "knd: expert"),
                "tilth.yaml:13 sources[1].knd: there is no such key. " + "Did you mean kind?");
        refuses(
                "name: a\ntask: {version: 1\n",
                "tilth.yaml:3: not YAML at column 1 (expected ',' or '}', but got <stream end>). " + "Mend the line.");
    }

    @Test
    void refusesAFileThatIsMissingOrNotUtf8() throws IOException {
        assertThatThrownBy(() -> Recipe.read(file, List.of()))
                .isInstanceOf(Fault.class)
                .hasMessage(
                        "tilth.yaml: there is no such recipe that can be read. Run tilth init DATA... to write one.");
        Files.write(file, "name: caf\u00E9".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Recipe.read(file, List.of()))
                .hasMessage("tilth.yaml: the recipe is not UTF-8. Save it as UTF-8.");
    }

    @Test
    void boundsAliases() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [");
            bomb.append(("*a" + (i - 1) + ", ").repeat(10)).append("x]\n");
        }
        assertThatThrownBy(() -> read(bomb.toString()))
                .isInstanceOf(Fault.class)
                .hasMessage(
                        "tilth.yaml: not YAML (Number of aliases for non-scalar nodes exceeds the specified max=50). "
                                + "Mend the file.");
        assertThatThrownBy(() -> read("name: &a [*a]"))
                .isInstanceOf(Fault.class)
                .hasMessage("tilth.yaml:1: too many or too deep values (aliases count each time). "
                        + "Write a smaller recipe.");
    }

    @Test
    void setsAnyKeyOnTop() throws IOException {
        Files.writeString(file, GOOD);
        Recipe recipe = Recipe.read(
                file,
                List.of(
                        "task.version=3",
                        "export=[trl, axolotl]",
                        "sources.tickets.format=tsv",
                        "sources.1.kind=public",
                        "serving.system="));
        assertThat(recipe.task().version()).isEqualTo(3);
        assertThat(recipe.export()).containsExactly("trl", "axolotl");
        assertThat(recipe.sources().get(0).format()).isEqualTo(SourceFormat.TSV);
        assertThat(recipe.sources().get(1).kind()).isEqualTo(SourceKind.PUBLIC);
        assertThat(recipe.serving().system()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            textBlock =
                    """
                    task.verison=2 => --set task.verison: there is no such key. Did you mean version?
                    task.version=x => --set task.version: x is not a whole number. Write digits, for example 20.
                    task.version=0 => --set task.version: 0 is not a version. Give 1 or more.
                    sources.nobody.kind=public => --set sources.nobody.kind: no item of the list is named nobody. Give the name of one of its 2 items, or its place from 0.
                    verbose => --set verbose: is not KEY=VALUE. Write for example --set dedup.threshold=0.9.
                    """)
    void saysWhatIsWrongInASetting(String set, String message) throws IOException {
        Files.writeString(file, GOOD);
        assertThatThrownBy(() -> Recipe.read(file, List.of(set)))
                .isInstanceOf(Fault.class)
                .hasMessage(message);
    }

    @Test
    void needsNoRecipeAtAll() {
        Recipe recipe =
                Recipe.defaults("tickets", List.of(SourceOptions.of("tickets.jsonl")), List.of("task.version=4"));
        assertThat(recipe.name()).isEqualTo("tickets");
        assertThat(recipe.sources()).containsExactly(SourceOptions.of("tickets.jsonl"));
        assertThat(recipe.task().version()).isEqualTo(4);
    }

    @Test
    void hashesWhatIsAskedForNotHowItIsWritten() throws IOException {
        Recipe one = read("name: a\nsources: [{path: x.csv}]\n");
        Recipe same =
                read("# the same\nsources:\n- kind: unstated\n  path: [x.csv]\ntask: {version: 1}\nname: \"a\"\n");
        assertThat(one.canonical()).isEqualTo(same.canonical());
        assertThat(one.canonical().write())
                .startsWith("{\"checks\":{\"rules\":{}},\"contamination\":{\"against\":[],")
                .contains("\"dedup\":{\"examples\":12,\"near\":true,\"strict\":true,\"threshold\":0.8},\"export\":[],")
                .endsWith("\"task\":{\"definition\":\"\",\"objective\":\"unstated\",\"version\":1},"
                        + "\"training\":{\"epochs\":1,\"price\":0}}");
    }

    @Test
    void writesARecipeThatReadsBackAsItself() throws IOException {
        String odd =
                "name: a\nsources: [{path: 'x: #.csv', labelled_by: 'no', collected: '2024'}]\nprivacy: {allow: ['0']}";
        for (Recipe recipe : List.of(read(GOOD), read(odd), read("name: a\nsources: [{path: x.csv}]"))) {
            String yaml = RecipeWriter.write(recipe, "", Map.of());
            assertThat(read(yaml)).isEqualTo(recipe);
        }
    }

    @Test
    void writesWhatDiffersFirstAndTheRestAsComments() {
        Recipe recipe = Recipe.defaults("desk", List.of(SourceOptions.of("data/tickets.csv")), List.of());
        String yaml = RecipeWriter.write(
                recipe,
                "tilth.schema.json",
                Map.of("sources[0]", "CSV with 812 rows.", "sources[0].kind", "Say which."));
        assertThat(yaml)
                .startsWith(
                        """
                        # yaml-language-server: $schema=tilth.schema.json
                        # From a look at the first rows: read it and correct it. What is in comments is the default.
                        name: desk
                        sources:
                          # CSV with 812 rows.
                          - name: tickets
                            path: data/tickets.csv
                            # Say which.
                            kind: unstated
                            # What each of these may also say:
                            # # Character encoding of the files, for example windows-1252; auto reads UTF-8 and UTF-16 and
                            # # never guesses another.
                            # encoding: auto
                        """)
                .contains(
                        """

                        # The task that the model learns.
                        # task:
                        #   # File with the definition of the task, relative to the recipe; its text is locked, a change needs
                        #   # a new version.
                        #   definition: ""
                        """);
    }

    @Test
    void saysTheDefaultsWhenItsCommentsAreTakenAway() throws IOException {
        Recipe recipe = read("name: a\nsources: [{path: x.csv}]");
        String yaml = RecipeWriter.write(recipe, "", Map.of());
        String open = yaml.lines()
                .map(line -> line.replaceFirst("^(| {4})# ", "$1"))
                .filter(line -> !line.contains("What each of these"))
                .filter(line -> !line.matches("[A-Z].*"))
                .collect(Collectors.joining("\n"));
        assertThat(open).contains("\ngates:\n", "\n  volume:\n", "\n    encoding: auto\n");
        assertThat(read(open)).isEqualTo(recipe);
    }

    @Test
    void writesAMapInOneLineAndTheOtherKeysOfASourceOnce() throws IOException {
        String yaml = RecipeWriter.write(read(GOOD), "", Map.of());
        assertThat(yaml).contains("    map: {prompt: [subject, body], completion: reply}\n");
        assertThat(yaml.split("# max_row_bytes", -1)).hasSize(2);
    }

    @Test
    void describesEveryKeyToEditors() {
        String schema = RecipeSchema.schema().write();
        assertThat(schema)
                .startsWith(
                        "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"title\":\"tilth recipe\","
                                + "\"type\":\"object\",\"additionalProperties\":false,\"properties\":{\"name\":{\"description\":")
                .contains(
                        "\"version\":{\"description\":\"Version of the task definition, 1 or more; rows that were made"
                                + " under an older one are quarantined.\",\"type\":\"integer\",\"default\":1}")
                .contains(
                        "\"enum\":[\"unstated\",\"format\",\"style\",\"chat\",\"classification\",\"extraction\",\"reasoning\"],"
                                + "\"default\":\"unstated\"");
    }

    private Recipe read(String yaml) throws IOException {
        Files.writeString(file, yaml);
        return Recipe.read(file, List.of());
    }

    private void refuses(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml)).isInstanceOf(Fault.class).hasMessage(message);
    }
}

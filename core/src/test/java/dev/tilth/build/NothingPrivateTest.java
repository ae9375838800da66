package dev.tilth.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.dynatrace.hash4j.hashing.Hashing;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import dev.tilth.ledger.RowName;
import dev.tilth.ledger.Story;
import dev.tilth.recipe.Recipe;
import dev.tilth.report.TextSummary;
import dev.tilth.source.SourceOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No personal value and no secret of the input is in anything that a build writes or says, nor a digest of one. */
class NothingPrivateTest {
    /** What such values look like, independent of the detectors. */
    private static final Map<String, Pattern> KINDS = kinds();

    private static final Pattern NONE = Pattern.compile("(no such kind)");
    private static final String ELSEWHERE =
            """
            ,'topic':'zz-label@example.org','agent':'zz-agent@example.org','day':'zz-day@example.org',\
            'thread':'zz-thread@example.org#','zz-column@example.org':1}
            """;
    private static final int WINDOW = 16;

    @TempDir
    Path folder;

    @Test
    void noPlantedValueIsInAnyFileOrMessage() throws Exception {
        Set<String> values = planted();
        WrittenVersion version = SupportDesk.version();
        Map<String, String> said = new TreeMap<>();
        version.files().forEach((name, bytes) -> said.put(name, WrittenVersion.text(bytes)));
        said.put(
                "console",
                TextSummary.write(SupportDesk.built().report(), version.folder().toString(), false));

        assertThat(values).hasSizeGreaterThan(80);
        assertThat(leaks(values, said)).isEmpty();
    }

    /** Mode report leaves the values in the dataset, as it was asked to, and in nothing that is said of it. */
    @Test
    void inModeReportOnlyTheDatasetHoldsTheValues() throws Exception {
        String question = "Please write to zz-one@example.org today and ask them why my green parcel is late again.";
        String answer =
                "I wrote to zz-one@example.org about the parcel, and they will answer before the evening comes.";
        Files.writeString(
                folder.resolve("desk.jsonl"),
                row(question, answer)
                        + row(question.replace("again", "now"), answer)
                        + row(question, "Nobody answers there: call zz-two@example.org tomorrow.")
                        + row(question + " Thank you.", question + " Thank you."));
        SourceOptions source =
                SourceOptions.DEFAULTS.withPath(List.of("desk.jsonl")).withName("desk");
        Built built = Build.of(Recipe.defaults("desk", List.of(source), List.of("privacy.mode=report")), folder)
                .out(folder.resolve("out"))
                .run();
        Map<String, String> dataset = new TreeMap<>();
        Map<String, String> said = new TreeMap<>();
        new WrittenVersion(built.folder()).files().forEach((name, bytes) -> (isDataset(name) ? dataset : said)
                .put(name, WrittenVersion.text(bytes)));
        said.put("console", TextSummary.write(built.report(), built.folder().toString(), false));

        assertThat(built.report().duplicates().examples()).isNotEmpty();
        assertThat(built.report().conflicts().examples()).isNotEmpty();
        assertThat(built.report().rejected().examples()).hasSizeGreaterThan(1);
        assertThat(dataset.values()).anyMatch(text -> text.contains("zz-one@example.org"));
        assertThat(said).allSatisfy((name, text) -> assertThat(text).as(name).doesNotContain("zz-"));
    }

    private static String row(String prompt, String completion) {
        return new JsonObject()
                        .put("prompt", prompt)
                        .put("completion", completion)
                        .build()
                        .write()
                + "\n";
    }

    private static boolean isDataset(String name) {
        return name.startsWith("exports/")
                || List.of("train.jsonl", "validation.jsonl", "test.jsonl").contains(name);
    }

    private static Set<String> planted() {
        TreeSet<String> values = new TreeSet<>();
        Map<String, String> records = SupportDesk.records();
        for (Json.Obj line : SupportDesk.answerKey()) {
            String record = SupportDesk.utf8(
                            records.getOrDefault(line.text("file") + "#" + WrittenVersion.number(line, "row"), ""))
                    .replace("\\n", "\n")
                    .replace("\\\"", "\"");
            Json.Obj expect = (Json.Obj) line.find("expect").orElseThrow();
            for (String rule : ((Json.Obj) expect.find("edits").orElse(Json.Obj.EMPTY)).keys()) {
                List<String> found = KINDS.getOrDefault(rule, NONE)
                        .matcher(record)
                        .results()
                        .map(match -> match.group(1))
                        .toList();
                assertThat(found).as(rule + " in " + record).isNotEmpty();
                values.addAll(found);
            }
        }
        return values;
    }

    private static Map<String, Pattern> kinds() {
        Map<String, Pattern> kinds = new TreeMap<>();
        kinds.put("email", Pattern.compile("([\\w.+]+@[a-z.]*example\\.(?:com|org|net))"));
        kinds.put(
                "phone",
                Pattern.compile("(\\+\\d\\d? [\\d -]{8,}\\d|\\(\\d{3}\\) 555-\\d{4}|0\\d{2,3} [\\d ]{7,8}\\d)"));
        kinds.put("credit-card", Pattern.compile("(\\d{4}[ -]\\d{4}[ -]\\d{4}[ -]\\d{4}|\\d{15,16})"));
        kinds.put("iban", Pattern.compile("\\b((?:DE|GB|FR|NL|ES|CH|NO)\\d\\d[ 0-9A-Z]{10,}\\w)\\b"));
        kinds.put("ssn", Pattern.compile("\\b(\\d{3}-\\d\\d-\\d{4})\\b"));
        kinds.put(
                "ip-address",
                Pattern.compile("(203\\.0\\.113\\.\\d+|198\\.51\\.100\\.\\d+|192\\.0\\.2\\.\\d+|2001:db8:[0-9a-f:]+)"));
        kinds.put("secret-aws-access-key", Pattern.compile("(AK" + "IA[A-Z2-7]{16})"));
        kinds.put("secret-github-token", Pattern.compile("(gh" + "p_[A-Za-z0-9]{36})"));
        kinds.put("secret-connection-string", Pattern.compile("postgres://desk:([a-z0-9]{14})@"));
        kinds.put("secret-password", Pattern.compile("\\b([A-Za-z]{5}\\d{4}![A-Za-z]{5})\\b"));
        kinds.put("secret-private-key", Pattern.compile("\n([A-Za-z0-9+/]{64})\n"));
        return kinds;
    }

    /** Wherever a person can write an address, no output shows it. */
    @Test
    void aValueInAPlaceWhereNobodyExpectsItIsInNoFile() throws Exception {
        SmallDesk desk = SmallDesk.in(folder, 12);
        desk.write(
                "tilth.yaml",
                """
                name: small
                sources:
                  - name: letters
                    path: letters.jsonl
                    kind: production
                    map: {group: customer, label: topic, labelled_by: agent, collected: day, document: thread}
                  - {name: chats, path: chats.jsonl, kind: expert}
                  - {name: table, path: table.csv, kind: vendor}
                export: [openai, trl, llama-factory, axolotl]
                """);
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            String group = "zz-group" + i % 3 + "@example.org";
            String letter = SmallDesk.row(group, SmallDesk.question(i), SmallDesk.answer(i));
            letters.append(
                    letter.replace("}", ELSEWHERE.replace('\'', '"').strip()).replace("#", "" + i));
        }
        letters.append("{\"prompt\": \"zz-cut@example.org\n");
        letters.append("[\"zz-array@example.org\"]\n");
        letters.append("{\"prompt\":\"Twice\",\"prompt\":\"zz-twice@example.org\",\"completion\":\"Yes\"}\n");
        letters.append("{\"prompt\":{\"zz-type@example.org\":1},\"completion\":\"zz-answer@example.org\"}\n");
        letters.append("{\"zz-key@example.org\":\"zz-none@example.org\"}\n");
        desk.write("letters.jsonl", letters.toString());
        desk.write(
                "chats.jsonl",
                """
                {"messages":[{"role":"user","content":"Who is it?","name":"zz-speaker@example.org"},{"role":"assistant","content":"It is the postman again."}]}
                {"messages":[{"role":"zz-role@example.org","content":"Who is it?"},{"role":"assistant","content":"It is the baker."}]}
                {"messages":[{"role":"user","content":"Look it up please."},{"role":"assistant","content":"","tool_calls":[{"id":"zz-call@example.org","type":"function","function":{"name":"zz-tool@example.org","arguments":"{\\"zz-argument@example.org\\":\\"zz-value@example.org\\"}"}}]}]}
                {"messages":[{"role":"user","content":"Look for another one."},{"role":"assistant","content":"","tool_calls":[{"id":"1","type":"function","function":{"name":"find","arguments":"{\\"who\\":\\"zz-schema@example.org\\"}"}}]}],"tools":[{"type":"function","function":{"name":"find","description":"zz-tools@example.org","parameters":{"type":"object","properties":{"who":{"type":"integer"}}}}}]}
                {"messages":[{"role":"user","content":"A blue door or a green one?"},{"role":"assistant","content":"","tool_calls":[{"id":"1","type":"function","function":{"name":"find","arguments":"{\\"who\\": zz-cutarguments@example.org"}}]}],"tools":[{"type":"function","function":{"name":"find","parameters":{}}}]}
                {"messages":[{"role":"system","content":"You are zz-system@example.org"},{"role":"user","content":"zz-echo@example.org is who I am, say nothing to others about it"},{"role":"assistant","content":"zz-echo@example.org is who I am, say nothing to others about it"}]}
                """);
        desk.write(
                "table.csv",
                "prompt,completion,zz-head@example.org\nHow much?,Two,zz-field@example.org\nToo,few\n\"zz-open@example.org");
        desk.write(
                "overrides.jsonl",
                """
                {"row":"letters.jsonl#2","action":"drop","who":"zz-who@example.org","why":"zz-why@example.org asked"}
                {"row":"letters.jsonl#3","action":"keep","who":"zz-who@example.org","why":"zz-keeps@example.org asked"}
                """);

        Built built = desk.built();

        TreeSet<String> values = new TreeSet<>();
        for (String file : List.of("letters.jsonl", "chats.jsonl", "table.csv", "overrides.jsonl")) {
            Matcher matcher = Pattern.compile("zz-\\w+@example\\.org").matcher(desk.read(file));
            while (matcher.find()) {
                values.add(matcher.group());
            }
        }
        WrittenVersion version = new WrittenVersion(built.folder());
        Map<String, String> said = new TreeMap<>();
        version.files().forEach((name, bytes) -> said.put(name, WrittenVersion.text(bytes)));
        said.put("console", TextSummary.write(built.report(), "out", false));
        version.ledger()
                .keySet()
                .forEach(row1 -> said.put(
                        "story of " + row1,
                        String.join(
                                "\n",
                                Story.of(version.folder(), RowName.of(row1)).lines())));
        assertThat(values).hasSizeGreaterThan(30);
        assertThat(leaks(values, said)).isEmpty();
    }

    private static List<String> leaks(Set<String> values, Map<String, String> said) throws NoSuchAlgorithmException {
        List<String> leaks = new ArrayList<>();
        Set<String> windows = windows(said.values());
        for (String value : values) {
            said.forEach((where, text) -> {
                if (text.contains(value)) {
                    leaks.add(where + ": " + value);
                }
            });
            for (String digest : digests(value)) {
                if (windows.contains(digest.substring(0, WINDOW))) {
                    leaks.add("a digest of " + value);
                }
            }
        }
        return leaks;
    }

    /** All that the beginning of a digest could be: every window of every run of letters and digits. */
    private static Set<String> windows(Collection<String> texts) {
        Set<String> windows = new HashSet<>();
        Pattern run = Pattern.compile("[A-Za-z0-9+/]{" + WINDOW + ",}");
        for (String text : texts) {
            run.matcher(text).results().map(MatchResult::group).distinct().forEach(token -> {
                for (int i = 0; i + WINDOW <= token.length(); i++) {
                    windows.add(token.substring(i, i + WINDOW));
                }
            });
        }
        return windows;
    }

    /** Unkeyed digests, as anybody would compute them. */
    private static List<String> digests(String value) throws NoSuchAlgorithmException {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        List<String> digests = new ArrayList<>();
        for (String algorithm : List.of("MD5", "SHA-1", "SHA-256", "SHA-512")) {
            byte[] digest = MessageDigest.getInstance(algorithm).digest(bytes);
            digests.add(HexFormat.of().formatHex(digest));
            digests.add(Base64.getEncoder().encodeToString(digest));
        }
        for (long hash : List.of(
                Hashing.xxh3_64().hashBytesToLong(bytes),
                Hashing.xxh3_64().hashCharsToLong(value),
                Hashing.xxh3_128().hashBytesTo128Bits(bytes).getMostSignificantBits(),
                Hashing.xxh3_128().hashBytesTo128Bits(bytes).getLeastSignificantBits())) {
            digests.add(HexFormat.of().toHexDigits(hash));
            digests.add(String.format("%019d", hash == Long.MIN_VALUE ? 0 : Math.abs(hash)));
        }
        return digests;
    }

    @Test
    void aDigestThatWasWrittenWouldBeFound() throws NoSuchAlgorithmException {
        String value = "ana@example.org";

        assertThat(leaks(
                        new TreeSet<>(List.of(value)),
                        Map.of("a file", "{\"id\":\"" + digests(value).get(4) + "\"}")))
                .containsExactly("a digest of ana@example.org");
    }
}

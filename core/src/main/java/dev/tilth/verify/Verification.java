package dev.tilth.verify;

import dev.tilth.gate.Counts;
import dev.tilth.gate.Judge;
import dev.tilth.gate.Judgement;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import dev.tilth.ledger.Ledger;
import dev.tilth.recipe.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Derives everything that a version says of itself again, from its own files, without a network: the digests, the name,
 * the fate of every row, the counts, the verdict of every gate, and that no side of the split is near another.
 */
public final class Verification {
    private final Path version;
    private final Manifest manifest;
    private final List<Finding> findings = new ArrayList<>();

    private Verification(Path version) {
        this.version = version;
        this.manifest = Manifest.read(version);
    }

    /**
     * One thing that was derived again.
     *
     * @param what was derived
     * @param holds whether it came out as the version says
     * @param detail what was compared, or what differs
     */
    public record Finding(String what, boolean holds, String detail) {
        public Json toJson() {
            return new JsonObject()
                    .put("what", what)
                    .put("holds", holds)
                    .put("detail", detail)
                    .build();
        }
    }

    /**
     * Derives all of a version again.
     *
     * @throws dev.tilth.fault.Fault where it has no manifest
     * @throws IOException where a file cannot be read
     */
    public static List<Finding> of(Path version) throws IOException {
        Verification verification = new Verification(version);
        verification.digests();
        if (verification.findings.stream().allMatch(Finding::holds)) {
            verification.name();
            verification.rows();
            verification.gates();
            verification.examples();
        }
        return List.copyOf(verification.findings);
    }

    /** What first differs from the digests of the manifest; empty where nothing does. */
    public static Optional<String> firstDamage(Path version) throws IOException {
        Verification verification = new Verification(version);
        verification.digests();
        return verification.findings.stream()
                .filter(finding -> !finding.holds())
                .map(finding -> finding.detail())
                .findFirst();
    }

    private void digests() throws IOException {
        List<Manifest.Output> outputs = new ArrayList<>(manifest.outputs());
        Set<String> listed = new TreeSet<>(Set.of(Manifest.FILE, "timings.json"));
        List<String> damaged = new ArrayList<>();
        for (ExportManifest later : ExportManifest.of(version)) {
            String file = ExportManifest.file(later.target());
            listed.add(file);
            outputs.addAll(later.outputs());
            if (!later.version().equals(manifest.basis().version())) {
                damaged.add(file + " is of another version, " + later.version());
            }
        }
        for (Manifest.Output output : outputs) {
            FileDigest.damage(version, output).ifPresent(damaged::add);
        }
        outputs.forEach(output -> listed.add(output.file()));
        unlisted(listed).forEach(file -> damaged.add(file + " is not in the manifest"));
        add("digests", damaged.isEmpty(), damaged.isEmpty() ? outputs.size() + " files" : String.join("; ", damaged));
    }

    private Set<String> unlisted(Set<String> listed) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(version)) {
            files.filter(Files::isRegularFile)
                    .map(file -> version.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !listed.contains(file))
                    .forEach(found::add);
        }
        return found;
    }

    private void name() {
        String derived = manifest.basis().version();
        String folder = String.valueOf(version.toAbsolutePath().normalize().getFileName());
        boolean linked = Files.isSymbolicLink(version);
        add(
                "name",
                linked || folder.equals(derived),
                "inputs, recipe and schemes give " + derived + (linked ? "" : ", the folder is " + folder));
    }

    private void rows() throws IOException {
        RowCheck check = new RowCheck(version, manifest);
        Ledger.in(version).forEach(check::add);
        check.finish(this::add);
    }

    private void gates() throws IOException {
        Recipe recipe = Recipe.ofCanonical(manifest.basis().recipe());
        Judgement derived = Judge.judge(manifest.counts(), recipe.gates());
        Optional<Json> said = reportedJudgement();
        boolean same = said.isPresent() && said.get().equals(derived.toJson());
        add(
                "gates",
                same,
                same
                        ? derived.rulings().size() + " gates, "
                                + derived.verdict().word()
                        : "the counts give " + derived.verdict().word() + " with other rulings than report.json");
    }

    private Optional<Json> reportedJudgement() throws IOException {
        try {
            Json report = JsonReader.read(Files.readString(version.resolve("report.json")));
            return report instanceof Json.Obj object ? object.find("judgement") : Optional.empty();
        } catch (NotJson e) {
            return Optional.empty();
        }
    }

    private void examples() throws IOException {
        Recipe recipe = Recipe.ofCanonical(manifest.basis().recipe());
        LeakSearch.Found search = LeakSearch.of(version, recipe.dedup());
        List<String> misnamed = search.misnamed();
        add(
                "content",
                misnamed.isEmpty(),
                misnamed.isEmpty()
                        ? "every row has the id that its content gives"
                        : "ids that the content does not give, the first at " + misnamed.get(0));
        List<String> found = search.crossing();
        add(
                "leaks",
                found.isEmpty(),
                found.isEmpty()
                        ? "no two rows at or over a similarity of "
                                + recipe.dedup().threshold() + ", and no two with one prompt, are in different splits"
                        : found.size() + " pairs cross the split, the first " + found.get(0));
    }

    private void add(String what, boolean holds, String detail) {
        findings.add(new Finding(what, holds, detail));
    }

    /** The counts that a version was judged by. */
    public static Counts counts(Path version) {
        return Manifest.read(version).counts();
    }
}

package dev.tilth.build;

import dev.tilth.account.Accounts;
import dev.tilth.account.Measuring;
import dev.tilth.contamination.CrossSplit;
import dev.tilth.corpus.Ordered;
import dev.tilth.decide.CrossSplitSearch;
import dev.tilth.decide.Deciding;
import dev.tilth.decide.Decisions;
import dev.tilth.dedup.KnownPairs;
import dev.tilth.export.Target;
import dev.tilth.export.Targets;
import dev.tilth.fault.Machine;
import dev.tilth.intake.Batches;
import dev.tilth.intake.Corpus;
import dev.tilth.intake.Intake;
import dev.tilth.intake.References;
import dev.tilth.privacy.PrivacyOptions;
import dev.tilth.privacy.Redactor;
import dev.tilth.recipe.Recipe;
import dev.tilth.semantic.Embedders;
import dev.tilth.semantic.ExactNeighbours;
import dev.tilth.semantic.Neighbours;
import dev.tilth.unit.Lock;
import dev.tilth.verify.Manifest;
import dev.tilth.write.ExportWriting;
import dev.tilth.write.LedgerPieces;
import dev.tilth.write.Writing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The main job: from a recipe to a written version with its verdict.
 *
 * <pre>{@code
 * Built built = Build.of(Path.of("tilth.yaml")).out(Path.of("out")).run();
 * System.out.println(built.report().judgement().verdict() + " " + built.folder());
 * }</pre>
 *
 * <p>The same inputs and recipe give the same bytes, whatever the number of threads. Not for several threads itself.
 */
public final class Build {
    /** Under the folder of the versions of one name; may be deleted between builds. */
    private static final String CACHE = ".cache";

    private final Recipe recipe;
    private final Path base;
    private final Optional<Path> recipeFile;
    private Path out = Path.of("out");
    private int threads = Runtime.getRuntime().availableProcessors();
    private boolean cache = true;
    private long limit = -1;
    private Progress progress = Progress.NONE;
    private Embedders embedders = Embedders.NONE;
    private Neighbours neighbours = new ExactNeighbours();

    private Build(Recipe recipe, Path base, Optional<Path> recipeFile) {
        this.recipe = recipe;
        this.base = base.toAbsolutePath().normalize();
        this.recipeFile = recipeFile;
    }

    /**
     * A build by a recipe.
     *
     * @throws dev.tilth.fault.Fault with line and key where the recipe is wrong
     */
    public static Build of(Path recipeFile) {
        return of(recipeFile, List.of());
    }

    /** @param sets values that have precedence over the recipe's, each {@code a.b.c=VALUE} */
    public static Build of(Path recipeFile, List<String> sets) {
        Path absolute = recipeFile.toAbsolutePath().normalize();
        Path folder = Optional.ofNullable(absolute.getParent()).orElse(absolute);
        return new Build(Recipe.read(recipeFile, sets).resolved(folder), folder, Optional.of(absolute));
    }

    /**
     * A build without a recipe file.
     *
     * @param base folder that the recipe's paths are relative to
     */
    public static Build of(Recipe recipe, Path base) {
        return new Build(recipe.resolved(base), base, Optional.empty());
    }

    /** The folder under which versions are written, {@code out} by default. */
    public Build out(Path folder) {
        this.out = folder;
        return this;
    }

    /** Threads that read and write rows, all processors by default. */
    public Build threads(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("threads: " + count + " do nothing. Give 1 or more.");
        }
        this.threads = count;
        return this;
    }

    /** Rows read of each source, for a quick look: such a version gets no GO. */
    public Build limit(long rows) {
        this.limit = rows;
        return this;
    }

    /** Whether rows that an earlier build has read need not be read again; true by default. The bytes are the same. */
    public Build cache(boolean kept) {
        this.cache = kept;
        return this;
    }

    public Build progress(Progress listener) {
        this.progress = listener;
        return this;
    }

    /**
     * What a recipe may name for rewordings; without it such a recipe is refused.
     *
     * @param models opens the model that the recipe names
     * @param search finds neighbours among many rows
     */
    public Build semantic(Embedders models, Neighbours search) {
        this.embedders = models;
        this.neighbours = search;
        return this;
    }

    /**
     * Builds. The version appears whole or not at all.
     *
     * @throws dev.tilth.fault.Fault for what the user can mend, a disk that is full and a heap that is too small among it
     */
    public Built run() {
        Path home = out.resolve(recipe.name());
        try {
            return build(home);
        } catch (IOException e) {
            throw Machine.fault(home.toString(), e);
        } catch (UncheckedIOException e) {
            throw Machine.fault(home.toString(), Objects.requireNonNull(e.getCause()));
        } catch (OutOfMemoryError e) {
            throw Machine.fault("build", e);
        }
    }

    private Built build(Path home) throws IOException {
        Steps steps = new Steps(progress);
        targets();
        try (SemanticModel model = SemanticModel.open(recipe, base, embedders, neighbours);
                VersionFolder folder = VersionFolder.open(home, progress);
                Interruption interruption = new Interruption(folder.draft())) {
            interruption.watch();
            Given given = Given.read(recipe, base, recipeFile);
            Manifest.Basis basis;
            boolean reused;
            steps.start("read");
            References references = References.read(recipe, base);
            try (Reader reader = reader(home, folder.draft(), references, given)) {
                Read read = read(given, references, reader, steps);
                boolean onVectors = model.embedder().isPresent();
                read = onVectors ? decided(read, reader, model, steps) : read;
                basis = read.basis();
                reused = Files.exists(home.resolve(basis.version()));
                if (reused) {
                    Reuse.refuseDamaged(home.resolve(basis.version()));
                } else {
                    read = onVectors ? read : decided(read, reader, model, steps);
                    try (LedgerPieces ledger = reader.ledger(home)) {
                        write(given, read, new Place(folder.draft(), ledger), steps);
                        steps.reused("ledger_pieces", reader.keep(ledger));
                    }
                }
            }
            steps.write(folder.draft());
            Path written = folder.publish(basis.version());
            after(given, home);
            return new Built(written, Reuse.report(written), reused);
        }
    }

    /**
     * What the first movement gives.
     *
     * @param basis what the version will be made from
     * @param decisions once they are made: before the basis is known, where it names vectors of the rows that are left
     */
    private record Read(Corpus corpus, Manifest.Basis basis, Optional<Decisions> decisions) {}

    private Read decided(Read read, Reader reader, SemanticModel model, Steps steps) throws IOException {
        steps.start("decide");
        Optional<KnownPairs> pairs = reader.pairs(recipe.dedup());
        Decisions decisions = Deciding.decide(recipe, read.corpus(), pairs, model.with(out, threads, steps));
        steps.reused("pairs", reader.keep(pairs));
        return new Read(
                read.corpus(), SemanticModel.basis(read.basis(), decisions.rewordings()), Optional.of(decisions));
    }

    /** A build with a limit leaves the cache of the whole alone. */
    private Reader reader(Path home, Path draft, References references, Given given) throws IOException {
        Optional<String> key = cache && limit < 0 ? ReadKey.of(recipe, references, given) : Optional.empty();
        return key.isPresent() ? Reader.with(home.resolve(CACHE), key.get()) : Reader.in(draft);
    }

    private Read read(Given given, References references, Reader reader, Steps steps) throws IOException {
        Intake intake = reader.intake(recipe, given.overrides(), references.index(given.sealed()));
        try (Batches batches = new Batches(recipe, base, limit, steps)) {
            Need need = Need.of(batches.survey());
            need.refuseHeap(Runtime.getRuntime().maxMemory());
            need.refuseDisk(reader.folder());
            steps.expect(batches.bytes());
            intake.read(batches, new Ordered(threads));
            Corpus corpus = intake.finish(batches, given.sealed(), limit < 0);
            steps.reused("rows", reader.commit());
            return new Read(
                    corpus, new Inputs(recipe, base).basis(batches, references, given, limit), Optional.empty());
        }
    }

    /**
     * Where a version is written.
     *
     * @param ledger pieces that its ledger may be made of
     */
    private record Place(Path draft, LedgerPieces ledger) {}

    private void write(Given given, Read read, Place to, Steps steps) throws IOException {
        List<Target> targets = targets();
        Ordered workers = new Ordered(threads);
        Decisions decisions = read.decisions().orElseThrow();
        CrossSplit own =
                new CrossSplitSearch(read.corpus().rows(), decisions, recipe.contamination(), workers).search();
        steps.start("write");
        Redactor redactor = new Redactor(recipe.privacy());
        Accounts accounts = new Accounts(
                read.corpus(), redactor, given.judged(), recipe.dedup().threshold());
        Writing rows = new Writing(to.draft(), read.corpus(), decisions, targets, shown(redactor));
        rows.write(workers, accounts, to.ledger(), (done, all) -> steps.step("write", done, all));
        steps.start("report");
        ExportWriting beside = new ExportWriting(to.draft(), recipe.name(), accounts.trainTokens());
        Measuring measured = new Measuring(recipe, read.corpus(), decisions, own, accounts);
        new Publishing(recipe, to.draft(), read.basis()).write(rows, beside, targets, measured, given);
    }

    /** Rows that leave are shown without private values also where the recipe leaves them in the dataset. */
    private UnaryOperator<String> shown(Redactor redactor) {
        return recipe.privacy().mode() == PrivacyOptions.Mode.REPORT ? redactor::text : UnaryOperator.identity();
    }

    private List<Target> targets() {
        return recipe.export().stream()
                .map(name -> Targets.named(name, "export"))
                .toList();
    }

    /** What is left beside the version: the lock, in which a seal may stand by now, and where the recipe is. */
    private void after(Given given, Path home) throws IOException {
        if (recipeFile.isEmpty()) {
            return;
        }
        Lock now = Lock.read(base);
        Lock locked = given.task().in(now);
        if (!locked.equals(now) && Files.isWritable(base)) {
            locked.write(base);
        }
        Sealing.rememberRecipe(home, recipeFile.get());
    }
}

package dev.tilth.account;

import dev.tilth.contamination.CrossSplit;
import dev.tilth.contamination.Recall;
import dev.tilth.decide.Decisions;
import dev.tilth.gate.Counts;
import dev.tilth.gate.Judge;
import dev.tilth.gate.TaskLock;
import dev.tilth.intake.Corpus;
import dev.tilth.recipe.Recipe;
import dev.tilth.report.ExportProfile;
import dev.tilth.report.Header;
import dev.tilth.report.Report;
import dev.tilth.report.WrittenFile;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** Makes the counts of the gates and the report of what was counted while rows were written. */
public final class Measuring {
    private final Recipe recipe;
    private final Corpus corpus;
    private final Decisions decisions;
    private final CrossSplit own;
    private final Accounts accounts;

    /** @param own what train holds of the build's own test and validation */
    public Measuring(Recipe recipe, Corpus corpus, Decisions decisions, CrossSplit own, Accounts accounts) {
        this.recipe = recipe;
        this.corpus = corpus;
        this.decisions = decisions;
        this.own = own;
        this.accounts = accounts;
    }

    /**
     * All that the gates need.
     *
     * @param whole false where a limit left rows out
     * @param sealed whether the test set is the sealed one
     */
    public Counts counts(boolean whole, boolean sealed, TaskLock task) {
        return new Counts(
                whole,
                recipe.task().objective(),
                accounts.tally.sources(),
                accounts.tally.splits(),
                accounts.tally.classes(),
                recipe.serving().isStated() ? OptionalLong.of(accounts.tally.offFormat()) : Counts.NO_FORMAT,
                accounts.tally.leaks(),
                decisions.contamination().overlaps(),
                sealed,
                task);
    }

    /**
     * Everything that was measured.
     *
     * @param files of the version that hold rows, exports aside
     */
    public Report report(Header header, Counts counts, List<WrittenFile> files, List<ExportProfile> exports) {
        double largest = Math.max(recipe.gates().largestClass(), 1.5 / Math.max(1, accounts.labels.size()));
        return new Report(
                header,
                Judge.judge(counts, recipe.gates()),
                counts,
                Settings.of(recipe),
                accounts.flow.result(),
                accounts.sources(corpus.sources()),
                accounts.lengths.result(
                        recipe.length().tokenizer(), recipe.length().maxTokens()),
                accounts.findings.result(),
                new DuplicateAccount(corpus.rows(), decisions, accounts.excerpts)
                        .result(recipe.dedup(), accounts.judged.result()),
                new RewordingAccount(
                                decisions.rewordings(),
                                corpus.rows().size(),
                                new PairTexts(corpus.rows(), accounts.excerpts))
                        .result(recipe),
                new ConflictAccount(corpus.rows(), corpus.kinds(), accounts.excerpts)
                        .result(decisions.duplicates(), decisions.kept()),
                corpus.redactions()
                        .result(recipe.privacy().mode().name().toLowerCase(Locale.ROOT), accounts.keptWithRedactions()),
                accounts.labels.result(Math.min(1, largest)),
                new SplitReport(recipe, decisions, accounts).result(counts.sealed()),
                new OverlapAccount(corpus.rows(), accounts.excerpts)
                        .result(recipe, decisions.contamination(), own, Recall.of(corpus.index())),
                accounts.rejected.result(),
                files,
                exports);
    }
}

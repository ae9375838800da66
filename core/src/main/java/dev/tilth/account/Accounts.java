package dev.tilth.account;

import dev.tilth.audit.Judgements;
import dev.tilth.export.ExportFacts;
import dev.tilth.intake.Corpus;
import dev.tilth.intake.SourceFacts;
import dev.tilth.ledger.Entry;
import dev.tilth.ledger.Fate;
import dev.tilth.ledger.Tally;
import dev.tilth.privacy.Redactor;
import dev.tilth.report.SourceProfile;
import dev.tilth.unit.Lock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All that is counted of the rows while they are written, each account on its own. One thread, rows in order. */
public final class Accounts {
    final FlowAccount flow = new FlowAccount();
    final FindingAccount findings = new FindingAccount();
    final LabelAccount labels = new LabelAccount();
    final LengthAccount lengths = new LengthAccount();
    final RejectedAccount rejected;
    final Excerpts excerpts;
    final JudgedAccount judged;
    final Map<String, SplitAccount> splits = new TreeMap<>();
    final Tally tally;
    private final Map<String, SourceAccount> sources = new LinkedHashMap<>();
    private long keptWithRedactions;

    /**
     * @param redactor takes private values out of what is shown
     * @param judged what people said of removed pairs
     * @param threshold by which near duplicates are removed
     */
    public Accounts(Corpus corpus, Redactor redactor, Optional<Judgements> judged, double threshold) {
        this.judged = new JudgedAccount(judged, threshold);
        this.tally = new Tally(corpus.kinds(), Lock.SEALED_FILE);
        this.excerpts = new Excerpts(corpus.rows(), redactor);
        this.rejected = new RejectedAccount(excerpts);
        corpus.kinds().keySet().forEach(source -> sources.put(source, new SourceAccount()));
        List.of("train", "validation", "test").forEach(split -> splits.put(split, new SplitAccount()));
    }

    public void add(Outcome outcome) {
        Entry entry = outcome.entry();
        tally.add(entry);
        flow.add(entry);
        findings.add(entry);
        rejected.add(outcome);
        judged.add(entry);
        sources.computeIfAbsent(entry.origin().source(), source -> new SourceAccount())
                .add(outcome);
        if (entry.fate() == Fate.KEPT) {
            labels.add(entry);
            lengths.add(outcome);
            splits.computeIfAbsent(entry.place().split(), split -> new SplitAccount())
                    .add(outcome);
            keptWithRedactions += FlowAccount.isRedacted(entry) ? 1 : 0;
        }
    }

    /** Tokens of a whole example in train. */
    public ExportFacts.Tokens trainTokens() {
        return splits.getOrDefault("train", new SplitAccount()).tokens();
    }

    public long keptWithRedactions() {
        return keptWithRedactions;
    }

    /** What each source brought, in recipe order; a source that is only in the sealed copy comes last. */
    public List<SourceProfile> sources(List<SourceFacts> facts) {
        List<SourceProfile> profiles = new ArrayList<>();
        for (SourceFacts each : facts) {
            SourceAccount account = sources.remove(each.name());
            profiles.add((account == null ? new SourceAccount() : account).result(each));
        }
        sources.forEach((name, account) -> profiles.add(account.result(new SourceFacts(
                name, "unstated", List.of(), new SourceProfile.Shape("sealed", false, 1), List.of(), List.of(), ""))));
        return profiles;
    }
}

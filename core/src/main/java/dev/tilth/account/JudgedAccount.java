package dev.tilth.account;

import dev.tilth.audit.Judgements;
import dev.tilth.audit.RemovedPairs;
import dev.tilth.ledger.Entry;
import dev.tilth.report.DuplicateRisk;
import java.util.Optional;

/** What people said of removed pairs, held against those that are removed now. */
final class JudgedAccount {
    private final Optional<Judgements> judgements;
    private final RemovedPairs removed;

    /** @param judgements those beside the recipe; without them nothing is counted */
    JudgedAccount(Optional<Judgements> judgements, double threshold) {
        this.judgements = judgements;
        this.removed = new RemovedPairs(
                threshold, judgements.map(said -> said.verdicts().keySet()).orElse(java.util.Set.of()));
    }

    void add(Entry entry) {
        if (judgements.isPresent()) {
            removed.add(entry);
        }
    }

    Optional<DuplicateRisk.Judged> result() {
        return judgements.map(said -> new DuplicateRisk.Judged(
                said.version(),
                said.population().equals(removed.population()),
                said.population().pairs(),
                said.judged(),
                said.different(),
                removed.named(),
                said.falsePositives()
                        .map(share -> new DuplicateRisk.Share(
                                share.share(),
                                share.interval().low(),
                                share.interval().high())),
                said.judges()));
    }
}

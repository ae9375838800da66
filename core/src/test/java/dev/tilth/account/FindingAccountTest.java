package dev.tilth.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.example.Edit;
import dev.tilth.example.Origin;
import dev.tilth.example.Severity;
import dev.tilth.ledger.Entry;
import dev.tilth.ledger.Fate;
import dev.tilth.report.RuleFindings;
import dev.tilth.report.Tally;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingAccountTest {
    @Test
    void countsWhatTheNormalFormChangedAndLeavesRedactionToItsOwnSection() {
        Origin origin = new Origin("tickets", "tickets.csv", 7, 8);
        List<Edit> edits = List.of(
                new Edit("line-ends", "messages[0]", 3),
                new Edit("line-ends", "messages[1]", 1),
                new Edit("email", "messages[0]", 1));
        FindingAccount account = new FindingAccount();
        account.add(new Entry(
                "a",
                origin,
                Fate.KEPT,
                Optional.empty(),
                new Entry.Place("train", 0, 1, 0, Optional.empty()),
                List.of(),
                edits,
                List.of(),
                Optional.empty()));

        assertThat(account.result())
                .containsExactly(new RuleFindings(
                        "line-ends",
                        Severity.EDIT,
                        1,
                        2,
                        List.of(new Tally("tickets", 1)),
                        List.of(new RuleFindings.Sighting(origin, "messages[0]", "changed 3 times"))));
    }
}

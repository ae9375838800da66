package dev.tilth.report;

import dev.tilth.example.Origin;
import dev.tilth.example.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the texts of the support desk hold: findings, duplicates, conflicts, personal data, rejected rows. */
final class SupportDeskText {
    private SupportDeskText() {}

    static List<RuleFindings> findings() {
        return List.of(
                rule("empty-answer", Severity.REJECT, 21, "messages[1]", "no character but white space"),
                rule("placeholder-answer", Severity.REJECT, 14, "messages[1]", "\"TODO: ask Jo\""),
                rule("echo", Severity.REJECT, 6, "messages[1]", "the answer is the prompt, 31 words"),
                rule("broken-encoding", Severity.REJECT, 5, "messages[0]", "\"Ã¼\" where \"ü\" was meant, 4 times"),
                rule(
                        "tool-arguments-schema",
                        Severity.REJECT,
                        4,
                        "messages[2].tool_calls[0].arguments",
                        "$.parcel: string expected, number found"),
                rule("line-ends", Severity.EDIT, 402, "messages[0]", "CR LF to LF"),
                rule("unicode-nfc", Severity.EDIT, 37, "messages[0]", "3 characters composed"),
                rule(
                        "truncated-answer",
                        Severity.WARN,
                        18,
                        "messages[1]",
                        "ends within a word: \"you will receive the ref\""),
                rule("stock-phrase", Severity.WARN, 9, "messages[1]", "\"as an AI language model\""));
    }

    private static RuleFindings rule(String name, Severity severity, long rows, String where, String evidence) {
        return new RuleFindings(
                name,
                severity,
                rows,
                rows + rows / 3,
                List.of(new Tally("tickets", rows - rows / 4), new Tally("experts", rows / 4)),
                List.of(
                        new RuleFindings.Sighting(ticket(rows * 3), where, evidence),
                        new RuleFindings.Sighting(ticket(rows * 7 + 1), where, evidence)));
    }

    private static Origin ticket(long row) {
        return new Origin("tickets", "data/tickets.csv", row, row + 1);
    }

    private static Origin expert(long row) {
        return new Origin("experts", "data/experts/anna.jsonl", row, row);
    }

    private static Origin paraphrase(long row) {
        return new Origin("paraphrases", "data/paraphrases.json", row, 1);
    }

    static Optional<Rewordings> rewordings() {
        return Optional.of(new Rewordings(
                "all-minilm",
                0.95,
                1904,
                3127,
                2,
                Optional.of(new Rewordings.Recall(311, 312, 0.982, 0.9994)),
                List.of(
                        new Duplicates.Kind("semantic", 9, 12, false),
                        new Duplicates.Kind("variant", 21, 30, false),
                        new Duplicates.Kind("conflict", 2, 2, false)),
                List.of(),
                List.of(pair(
                        "semantic",
                        0.953,
                        ticket(12),
                        "|Where is| my parcel?",
                        paraphrase(4),
                        "|Can you tell me where| my parcel |has got to|?")),
                List.of()));
    }

    static Duplicates duplicates() {
        return new Duplicates(
                0.8,
                List.of(
                        new Duplicates.Kind("exact", 71, 118, true),
                        new Duplicates.Kind("format", 29, 37, true),
                        new Duplicates.Kind("near", 97, 164, true),
                        new Duplicates.Kind("variant", 46, 119, false),
                        new Duplicates.Kind("conflict", 11, 25, false)),
                similarities(),
                List.of(
                        pair("format", 1, ticket(88), "Where is my parcel?", paraphrase(17), "where is my parcel"),
                        pair(
                                "variant",
                                0.842,
                                ticket(301),
                                "A parcel to Norway of up to |5| kg costs |18.90| euros and takes four to six working days.",
                                ticket(1102),
                                "A parcel to Norway of up to |10| kg costs |24.90| euros and takes four to six working days.")),
                List.of(pair(
                        "near",
                        0.803,
                        expert(41),
                        "If nobody was at home, the courier takes your parcel to the nearest pick-up point. |You have|"
                                + " seven days to fetch it.",
                        paraphrase(96),
                        "If nobody was at home, the courier takes your parcel to the nearest pick-up point. |There you"
                                + " get| seven days to fetch it.")),
                List.of(pair(
                        "near",
                        0.792,
                        ticket(940),
                        "I am sorry that your parcel arrived damaged. Please send |us| a photo of the box and |of| what was in it.",
                        ticket(1311),
                        "I am sorry that your parcel arrived damaged. Please send a photo of the box and |the invoice for| what"
                                + " was in it.")),
                List.of(
                        new Duplicates.Cluster(
                                3,
                                "exact",
                                14,
                                ticket(12),
                                List.of(new Tally("tickets", 13), new Tally("experts", 1)),
                                "Thank you for your message. Your parcel is on its way."),
                        new Duplicates.Cluster(
                                61,
                                "near",
                                9,
                                expert(7),
                                List.of(new Tally("paraphrases", 8), new Tally("experts", 1)),
                                "You can change the address until the parcel has left the depot.")),
                new ContainedTexts(
                        3,
                        List.of(new ContainedTexts.Pair(
                                ticket(19), expert(3), 0.962, "Parcels of up to 31.5 kg are collected at your door"))),
                risk());
    }

    private static DuplicateRisk risk() {
        return new DuplicateRisk(
                List.of(
                        new DuplicateRisk.Alarm(
                                "source_duplicates",
                                "paraphrases",
                                "95 of 335 rows (28.4 %) repeat another row: near 71, exact 18, format 6; of source tickets"
                                        + " 60, paraphrases 35",
                                "Look at its pairs."),
                        new DuplicateRisk.Alarm(
                                "large_cluster",
                                ticket(12).toString(),
                                "31 rows (1.3 % of 2,260) are one cluster: near 22, exact 8",
                                "See whether it is a template whose filled-in words matter.")),
                List.of(
                        new DuplicateRisk.Band(
                                "near 0.8 to 0.85",
                                0.8,
                                0.85,
                                61,
                                List.of(
                                        pair(
                                                "near",
                                                0.812,
                                                expert(44),
                                                "The courier |rings| twice, then leaves a card with the code of the pick-up point.",
                                                paraphrase(99),
                                                "The courier |knocks| twice, then leaves a card with the code of the pick-up point."))),
                        new DuplicateRisk.Band("near 0.95 to 1", 0.95, 1, 0, List.of()),
                        new DuplicateRisk.Band("format", 0.8, 1, 37, List.of())),
                1742,
                java.util.Optional.of(new DuplicateRisk.Judged(
                        "5b0f62c1a9d3",
                        false,
                        211,
                        180,
                        3,
                        171,
                        java.util.Optional.of(new DuplicateRisk.Share(0.0131, 0.0044, 0.0362)),
                        List.of("Ada"))));
    }

    private static List<Duplicates.SimilarityBin> similarities() {
        long[] pairs = {61, 52, 40, 33, 29, 22, 19, 15, 12, 14, 21, 38, 57, 72, 96, 131, 104, 88, 41, 155};
        List<Duplicates.SimilarityBin> bins = new ArrayList<>();
        for (int i = 0; i < pairs.length; i++) {
            bins.add(new Duplicates.SimilarityBin((60 + 2 * i) / 100.0, (62 + 2 * i) / 100.0, pairs[i]));
        }
        return bins;
    }

    /** Texts in which {@code |} stands around what differs. */
    private static Duplicates.Pair pair(
            String kind, double similarity, Origin kept, String left, Origin other, String right) {
        return new Duplicates.Pair(
                kind, similarity, new Duplicates.Side(kept, pieces(left)), new Duplicates.Side(other, pieces(right)));
    }

    private static List<Duplicates.Piece> pieces(String text) {
        List<Duplicates.Piece> pieces = new ArrayList<>();
        boolean differs = false;
        for (String run : text.split("\\|", -1)) {
            if (!run.isEmpty()) {
                pieces.add(new Duplicates.Piece(run, differs));
            }
            differs = !differs;
        }
        return pieces;
    }

    static Conflicts conflicts() {
        return new Conflicts(
                11,
                25,
                List.of(
                        new Conflicts.Group(
                                "How long do I have to report damage?",
                                3,
                                List.of(
                                        answer(
                                                ticket(77),
                                                2,
                                                "production",
                                                "2024-03-02",
                                                "junior",
                                                "You have 14 days from delivery."),
                                        answer(
                                                expert(130),
                                                1,
                                                "expert",
                                                "2025-07-01",
                                                "expert",
                                                "Seven days from delivery, in writing or in the app."))),
                        new Conflicts.Group(
                                "هل يمكنني تغيير العنوان؟",
                                2,
                                List.of(
                                        answer(
                                                ticket(1500),
                                                1,
                                                "production",
                                                "2025-01-19",
                                                "agent",
                                                "نعم، قبل مغادرة الطرد المستودع."),
                                        answer(ticket(1571), 1, "production", "2025-04-03", "agent", "لا.")))));
    }

    private static Conflicts.Answer answer(
            Origin origin, long rows, String kind, String collected, String labelledBy, String text) {
        return new Conflicts.Answer(origin, rows, kind, collected, labelledBy, List.of("damaged on arrival"), text);
    }

    static Redactions redactions() {
        return new Redactions(
                "redact",
                611,
                517,
                List.of(
                        type("email", "[EMAIL]", 402, 388),
                        type("phone", "[PHONE]", 261, 240),
                        type("iban", "[IBAN]", 31, 31),
                        type("credit-card", "[CREDIT_CARD]", 7, 7),
                        type("ssn", "[SSN]", 0, 0),
                        type("ip-address", "[IP_ADDRESS]", 12, 9),
                        type("secret-aws-access-key", "[SECRET]", 2, 2),
                        type("secret-private-key", "[SECRET]", 0, 0)));
    }

    private static Redactions.Type type(String name, String placeholder, long values, long rows) {
        return values == 0
                ? new Redactions.Type(name, placeholder, 0, 0, List.of(), List.of())
                : new Redactions.Type(
                        name,
                        placeholder,
                        values,
                        rows,
                        List.of(new Tally("tickets", values - values / 9), new Tally("experts", values / 9)),
                        List.of(new Tally("user", values - values / 3), new Tally("assistant", values / 3)));
    }

    static RejectedRows rejected(long rows) {
        return new RejectedRows(
                rows,
                "rejected.jsonl",
                List.of(
                        row(
                                expert(19),
                                "read",
                                "not-json",
                                "column 57: the text ends inside a string",
                                "{\"messages\": [{\"role\": \"user\", \"content\": \"Wo ist mein"),
                        row(
                                ticket(203),
                                "check",
                                "placeholder-answer",
                                "\"TODO: ask Jo\"",
                                "Can I send a car battery? → TODO: ask Jo"),
                        row(
                                ticket(511),
                                "task",
                                "stale-definition",
                                "follows version 1, the recipe asks for 2",
                                "My parcel is lost. → We refund the postage to [IBAN]."),
                        row(
                                paraphrase(44),
                                "near",
                                "duplicate",
                                "0.871 like data/experts/anna.jsonl#7",
                                "You may change the address until the parcel leaves the depot.")));
    }

    private static RejectedRows.RejectedRow row(
            Origin origin, String step, String reason, String evidence, String excerpt) {
        Flow.Fate fate = step.equals("task") ? Flow.Fate.QUARANTINED : Flow.Fate.REJECTED;
        return new RejectedRows.RejectedRow(origin, step, reason, fate, evidence, excerpt);
    }
}

package dev.tilth.report;

import dev.tilth.example.Origin;
import java.util.List;
import java.util.Optional;

/** Labels, splits, contamination and files of the support desk. */
final class SupportDeskSplits {
    private static final double KEPT = 1929;

    private SupportDeskSplits() {}

    static Labels labels() {
        return new Labels(
                1697,
                List.of(
                        label("where is my parcel", 713, 499, 71, 143),
                        label("damaged on arrival", 286, 200, 29, 57),
                        label("change of address", 201, 141, 20, 40),
                        label("customs", 164, 115, 16, 33),
                        label("refund", 142, 99, 14, 29),
                        label("pick-up", 104, 73, 10, 21),
                        label("complaint", 78, 55, 8, 15),
                        label("dangerous goods", 9, 6, 1, 2)),
                List.of("dangerous goods"),
                Optional.of(0.4));
    }

    private static Labels.LabelClass label(String name, long rows, long train, long validation, long test) {
        return new Labels.LabelClass(name, rows, rows / 1697.0, train, validation, test);
    }

    static Splits splits() {
        return new Splits(
                "label",
                true,
                List.of(
                        split("train", SupportDesk.TRAIN, 981, 262_114, 0.7),
                        split("validation", SupportDesk.VALIDATION, 141, 36_871, 0.1),
                        split("test", SupportDesk.TEST, 280, 75_002, 0.2)),
                1402,
                3,
                List.of(new Splits.Unit("unit 17 (customer 4)", 131, 131 / KEPT, "train")),
                List.of(
                        new Splits.Unit("unit 17 (customer 4)", 131, 131 / KEPT, "train"),
                        new Splits.Unit("unit 230 (near duplicates)", 22, 22 / KEPT, "train"),
                        new Splits.Unit("unit 9 (customer 2)", 14, 14 / KEPT, "test")),
                List.of(
                        new Splits.Minimum("where is my parcel", 3, 143, ""),
                        new Splits.Minimum("dangerous goods", 3, 2, "its 9 rows are in 2 units")),
                List.of(
                        "It was drawn from the same sources as the training set: it shows how well these are learned, not "
                                + "how the model does on other customers or next year.",
                        "With 387 rows, an accuracy of 0.85 is known to about ± 0.036.",
                        "It cannot say anything about dangerous goods: 2 rows."));
    }

    private static Splits.Split split(String name, long rows, long units, long tokens, double asked) {
        long experts = Math.round(rows * 0.2);
        long paraphrases = Math.round(rows * 0.12);
        return new Splits.Split(
                name,
                rows,
                units,
                tokens,
                Optional.empty(),
                rows / KEPT,
                asked,
                List.of(
                        new Tally("tickets", rows - experts - paraphrases),
                        new Tally("experts", experts),
                        new Tally("paraphrases", paraphrases)));
    }

    static Overlaps overlaps() {
        return new Overlaps(
                13,
                0.8,
                List.of(new Overlaps.Reference("benchmarks/faq.jsonl", 1200, 9, 0.0075, 4, 17, 9)),
                List.of(
                        new Overlaps.Between("test", "train", 387, 2, 2 / 387.0),
                        new Overlaps.Between("validation", "train", 191, 0, 0)),
                List.of(
                        new Overlaps.Hit(
                                "benchmarks/faq.jsonl#31",
                                new Origin("paraphrases", "data/paraphrases.json", 208, 1),
                                "ngram",
                                1,
                                41,
                                true,
                                "a parcel that could not be delivered waits at the depot for seven working days before it goes back")),
                List.of(new Overlaps.Recall("verbatim", 30, 30, 30, 1, 0.8865, 1)));
    }

    static List<WrittenFile> files() {
        return List.of(
                file("train.jsonl", "train", SupportDesk.TRAIN),
                file("validation.jsonl", "validation", SupportDesk.VALIDATION),
                file("test.jsonl", "test", SupportDesk.TEST),
                file("rejected.jsonl", "", 486),
                file("ledger.jsonl.gz", "", 2412));
    }

    private static WrittenFile file(String path, String split, long rows) {
        return new WrittenFile(path, split, rows, rows * 812, SupportDesk.digest(path.length() * 7));
    }

    static List<ExportProfile> exports() {
        return List.of(
                new ExportProfile(
                        "openai",
                        List.of(file("exports/openai/train.jsonl", "train", SupportDesk.TRAIN)),
                        List.of(new ExportProfile.Lack("Labels have no place in a chat.", 1697)),
                        List.of()),
                new ExportProfile(
                        "axolotl",
                        List.of(file("exports/axolotl/train.jsonl", "train", SupportDesk.TRAIN)),
                        List.of(),
                        List.of("Longer than sequence_len (2,048 tokens): axolotl drops these rows without a word.")));
    }
}

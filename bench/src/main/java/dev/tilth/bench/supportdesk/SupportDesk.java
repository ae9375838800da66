package dev.tilth.bench.supportdesk;

import dev.tilth.bench.Dice;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The example of the repository, made from one seed: every file of {@code examples/support-desk} by its path. */
public final class SupportDesk {
    /** The seed of the committed files. */
    public static final long SEED = 20250107;

    private static final int TICKETS = 1010;
    private static final int STALE = 120;
    private static final int CHATS = 190;
    private static final int TASKS = 500;
    private static final int OF_ONE_CUSTOMER = 48;
    private static final String BUSY_CUSTOMER = "C-10482";

    private final Desk desk;

    private SupportDesk(Dice dice) {
        desk = new Desk(dice);
        Scribe scribe = new Scribe(dice);
        ordinary(scribe);
        desk.shuffle();
        new Twins(desk, scribe).plant();
        new Pairs(desk, scribe).plant();
        Privates privates = new Privates(desk, scribe);
        privates.plant();
        new ToolTalks(desk, scribe, privates).plant();
        new Faults(desk, scribe).plant();
        new Curiosities(desk, scribe).plant();
        busyCustomer();
        new Broken(desk).plant();
    }

    /** The files by their path relative to the folder of the example, in a fixed order. */
    public static Map<String, byte[]> files(long seed) {
        Dice dice = new Dice(seed);
        return new SupportDesk(dice).write(dice);
    }

    /** The rows as they were planned, for tests. */
    static Desk desk(long seed) {
        return new SupportDesk(new Dice(seed)).desk;
    }

    private void ordinary(Scribe scribe) {
        for (int i = 0; i < TICKETS; i++) {
            desk.add(Row.of(Sheet.TICKETS, desk.fresh(scribe::ticket)));
        }
        for (int i = 0; i < STALE; i++) {
            Row row = Row.of(Sheet.TICKETS_2023, desk.fresh(scribe::ticket));
            desk.add(row.mark(Mark.quarantined("stale-task-version", "task", "stale-definition")));
        }
        for (int i = 0; i < CHATS; i++) {
            desk.add(Row.of(Sheet.EXPERTS, desk.fresh(scribe::chat)));
        }
        for (int i = 0; i < TASKS; i++) {
            boolean earlier = i % 20 == 0;
            desk.add(Row.of(Sheet.SYNTHETIC, desk.fresh(() -> earlier ? scribe.taskWithHistory() : scribe.task())));
        }
    }

    private void busyCustomer() {
        for (int i = 0; i < OF_ONE_CUSTOMER; i++) {
            Row row = desk.untouched(Sheet.TICKETS, any -> true).ofCustomer(BUSY_CUSTOMER);
            row.mark(Mark.of("busy-customer", Mark.fate("kept").put("together", BUSY_CUSTOMER)));
        }
    }

    private Map<String, byte[]> write(Dice dice) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Exports writer = new Exports(dice);
        for (Sheet sheet : Sheet.values()) {
            files.put(sheet.file(), writer.write(sheet, desk.rows(sheet)));
        }
        AnswerKey key = new AnswerKey(desk);
        put(files, Benchmark.FILE, Benchmark.jsonl());
        put(files, "answer-key.jsonl", key.jsonl());
        put(files, "README.md", new Readme(desk, key).text());
        for (String name : List.of("tilth.yaml", "task.md")) {
            put(files, name, Fragments.text(name));
        }
        return files;
    }

    private static void put(Map<String, byte[]> files, String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }
}

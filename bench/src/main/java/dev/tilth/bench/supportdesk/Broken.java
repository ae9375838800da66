package dev.tilth.bench.supportdesk;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Plants lines that cannot be read, and rows with the wrong types. */
final class Broken {
    private final Desk desk;

    Broken(Desk desk) {
        this.desk = desk;
    }

    void plant() {
        jsonLines();
        types();
        csv();
    }

    private void jsonLines() {
        String asked = "{\"messages\":[{\"role\":\"user\",\"content\":\"Is the depot open on Sunday?\"}";
        String task = "{\"instruction\":\"Answer the customer.\",\"input\":\"Where is it?\",\"output\":\"On the van.\"";
        for (String line : List.of(
                asked + ",{\"role\":\"assistant\",\"content\":\"Only the ni",
                asked + ",{\"role\":\"assistant\",\"content\":\"No.\"}]",
                asked + ",{\"role\":\"assistant\",\"content\":\"No.\"},]}",
                "{'messages':[]}",
                asked + ",{\"role\":\"assistant\",\"content\":\"No\u0000.\"}]}")) {
            unread(Sheet.EXPERTS, line, "not-json");
        }
        for (String line : List.of(
                task,
                task + ",}",
                task + "}{\"instruction\":\"\"}",
                task + ",\"weight\":NaN}",
                "instruction: Answer")) {
            unread(Sheet.SYNTHETIC, line, "not-json");
        }
        unread(Sheet.EXPERTS, "[\"user\",\"Is it open?\",\"assistant\",\"Yes.\"]", "not-an-object");
        unread(Sheet.SYNTHETIC, "\"Where is it? On the van.\"", "not-an-object");
        stray(Sheet.EXPERTS, asked + ",{\"role\":\"assistant\",\"content\":\"In the caf", "\"}]}");
        stray(Sheet.SYNTHETIC, task + ",\"note\":\"caf", "\"}");
        stray(Sheet.SYNTHETIC, task + ",\"by\":\"Ren", "\"}");
    }

    private void unread(Sheet sheet, String line, String reason) {
        Row row = Row.raw(sheet, line.getBytes(StandardCharsets.UTF_8));
        desk.scatter(row.mark(Mark.rejected("broken-line", "read", reason)));
    }

    /** A byte of another encoding in the middle. */
    private void stray(Sheet sheet, String before, String after) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        line.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        line.write(0xE9);
        line.writeBytes(after.getBytes(StandardCharsets.UTF_8));
        desk.scatter(Row.raw(sheet, line.toByteArray()).mark(Mark.rejected("invalid-utf-8", "read", "not-utf8")));
    }

    private void types() {
        String user = "{\"role\":\"user\",\"content\":\"Which counter takes bulky parcels?\"}";
        for (int i = 1; i <= 3; i++) {
            typed(Sheet.EXPERTS, "{\"id\":\"E-x" + i + "\",\"messages\":\"user: hello, assistant: hi\"}");
            typed(
                    Sheet.EXPERTS,
                    "{\"id\":\"E-y" + i + "\",\"messages\":[" + user + ",{\"role\":\"assistant\",\"content\":" + i
                            + "}]}");
            typed(
                    Sheet.SYNTHETIC,
                    "{\"instruction\":\"How many depots are there?\",\"input\":\"\",\"output\":" + i * 7 + "}");
        }
        for (int i = 1; i <= 5; i++) {
            String line = "{\"instruction\":\"Name depot number " + i + ".\",\"input\":\"\",\"output\":null}";
            Row row = Row.raw(Sheet.SYNTHETIC, line.getBytes(StandardCharsets.UTF_8));
            desk.scatter(row.mark(Mark.rejected("null-answer", "shape", "missing-field")));
        }
    }

    private void typed(Sheet sheet, String line) {
        Row row = Row.raw(sheet, line.getBytes(StandardCharsets.UTF_8));
        desk.scatter(row.mark(Mark.rejected("wrong-type", "shape", "wrong-type")));
    }

    private void csv() {
        String start = "T-X,2025-03-01T08:00:00Z,2025-03-01T09:00:00Z,C-2,mail,";
        for (int i = 0; i < 5; i++) {
            fields(start
                    + "Stairs,Third floor, no lift, heavy box,We carry up to thirty kilograms.,redelivery,Bram,normal,"
                    + i);
        }
        for (int i = 0; i < 3; i++) {
            fields(start + "Stairs,Third floor " + i);
        }
        Row row = Row.raw(Sheet.TICKETS, (start + "Scale,\"My scale says 4 kg").getBytes(StandardCharsets.UTF_8));
        desk.last(row.mark(Mark.rejected("broken-csv", "read", "broken-csv")));
        byte[] head = (start + "Name,Please write Ren").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 3; i++) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            line.writeBytes(head);
            line.write(0xE9);
            line.writeBytes(" on the label,Done.,redelivery,Maud,normal".getBytes(StandardCharsets.UTF_8));
            List<Row> file = desk.rows(Sheet.TICKETS);
            desk.addAfter(
                    file.get(file.size() / 2),
                    Row.raw(Sheet.TICKETS, line.toByteArray())
                            .mark(Mark.rejected("invalid-utf-8", "read", "not-utf8")));
        }
    }

    private void fields(String line) {
        Row row = Row.raw(Sheet.TICKETS, line.getBytes(StandardCharsets.UTF_8));
        desk.scatter(row.mark(Mark.rejected("broken-csv", "read", "broken-csv")));
    }
}

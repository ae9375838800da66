package dev.tilth.bench.supportdesk;

import dev.tilth.bench.Dice;
import dev.tilth.example.Message;
import dev.tilth.example.Role;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Rows as the systems of a desk export them. */
final class Exports {
    private static final String HEADER =
            "ticket_id,created_at,closed_at,customer_id,channel,subject,body,reply,category,agent,priority\n";
    private static final List<String> AGENTS =
            List.of("Ruta", "Bram", "Leila", "Kofi", "Signe", "Dario", "Maud", "Teodor");
    private static final List<String> EXPERTS = List.of("expert-1", "expert-2", "expert-3");

    private final Dice dice;

    Exports(Dice dice) {
        this.dice = dice;
    }

    byte[] write(Sheet sheet, List<Row> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean csv = sheet == Sheet.TICKETS || sheet == Sheet.TICKETS_2023;
        if (csv) {
            out.writeBytes(HEADER.getBytes(StandardCharsets.UTF_8));
        }
        Instant clock = LocalDate.of(sheet == Sheet.TICKETS_2023 ? 2023 : 2025, 1, 7)
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            clock = clock.plusSeconds(60L * dice.between(5, 540));
            byte[] line = row.isRaw() ? row.raw() : line(row, sheet, i, clock).getBytes(StandardCharsets.UTF_8);
            out.writeBytes(line);
            out.write('\n');
        }
        return out.toByteArray();
    }

    private String line(Row row, Sheet sheet, int at, Instant clock) {
        return switch (sheet) {
            case EXPERTS -> expert(row.talk(), at, clock);
            case SYNTHETIC -> task(row.talk());
            default -> ticket(row, at, clock);
        };
    }

    private String ticket(Row row, int at, Instant clock) {
        Talk talk = row.talk();
        String customer = row.customer().isEmpty() ? "C-" + dice.between(20000, 22400) : row.customer();
        Instant closed = clock.plusSeconds(60L * dice.between(9, 2880));
        List<String> fields = List.of(
                "T-" + (100001 + at),
                clock.toString(),
                closed.toString(),
                customer,
                dice.pick(List.of("mail", "mail", "web", "app", "chat")),
                talk.head(),
                talk.question(),
                talk.answer(),
                talk.category(),
                agent(talk.answer()),
                dice.pick(List.of("normal", "normal", "normal", "high", "low")));
        StringBuilder line = new StringBuilder();
        for (String field : fields) {
            line.append(line.isEmpty() ? "" : ",").append(quoted(field));
        }
        return line.toString();
    }

    /** Who signed the answer, else anyone. */
    private String agent(String answer) {
        String anyone = dice.pick(AGENTS);
        return AGENTS.stream().filter(answer::contains).findFirst().orElse(anyone);
    }

    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                && field.equals(field.strip());
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    private String expert(Talk talk, int at, Instant clock) {
        List<Json> messages = talk.messages().stream().map(Exports::message).toList();
        JsonObject row = new JsonObject()
                .put("id", "E-" + (1001 + at))
                .put("author", dice.pick(EXPERTS))
                .put("written_at", clock.toString().substring(0, 10))
                .put("messages", messages);
        if (!talk.tools().isEmpty()) {
            row.put("tools", talk.tools().stream().map(Schemas::declaration).toList());
        }
        return row.build().write();
    }

    private static Json message(Message message) {
        JsonObject json = new JsonObject().put("role", message.role().word());
        if (message.calls().isEmpty()) {
            json.put("content", message.text());
        } else {
            json.put("content", new Json.Null());
            json.put(
                    "tool_calls",
                    message.calls().stream()
                            .map(call -> (Json) new JsonObject()
                                    .put("id", call.id())
                                    .put("type", "function")
                                    .put(
                                            "function",
                                            new JsonObject()
                                                    .put("name", call.name())
                                                    .put("arguments", call.arguments())
                                                    .build())
                                    .build())
                            .toList());
        }
        return json.putText("tool_call_id", message.callId())
                .putText("name", message.name())
                .build();
    }

    private static String task(Talk talk) {
        List<String> users = talk.messages().stream()
                .filter(m -> m.role() == Role.USER)
                .map(Message::text)
                .toList();
        JsonObject row = new JsonObject();
        if (users.size() > 1) {
            row.put("instruction", users.get(1)).put("input", "").put("output", talk.answer());
            String answered = talk.messages().get(1).text();
            return row.put("history", List.of(Json.strings(List.of(users.get(0), answered))))
                    .build()
                    .write();
        }
        boolean bare = talk.head().isEmpty();
        row.put("instruction", bare ? talk.question() : talk.head()).put("input", bare ? "" : talk.question());
        return row.put("output", talk.answer()).build().write();
    }
}

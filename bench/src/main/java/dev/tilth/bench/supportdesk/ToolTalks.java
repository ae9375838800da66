package dev.tilth.bench.supportdesk;

import dev.tilth.bench.Dice;
import dev.tilth.example.Message;
import dev.tilth.example.Tool;
import dev.tilth.example.ToolCall;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Plants chats in which the assistant calls tools, rightly and wrongly. */
final class ToolTalks {
    private static final List<String> KINDS = List.of("track", "reschedule", "claim", "refund");

    private final Desk desk;
    private final Scribe scribe;
    private final Privates privates;
    private final Dice dice;
    private final List<Tool> tools = Schemas.tools();

    ToolTalks(Desk desk, Scribe scribe, Privates privates) {
        this.desk = desk;
        this.scribe = scribe;
        this.privates = privates;
        dice = desk.dice();
    }

    void plant() {
        for (int i = 0; i < 44; i++) {
            Talk talk = desk.fresh(() -> talk(dice.pick(KINDS), ""));
            desk.scatter(Row.of(Sheet.EXPERTS, talk).mark(Mark.unharmed("tool-call", talk)));
        }
        otherArguments();
        broken(
                "tool-arguments-schema",
                call -> new ToolCall(call.id(), call.name(), "{\"numbr\": \"QX1\", \"window\": \"noon\"}"));
        broken("unknown-tool", call -> new ToolCall(call.id(), "open_gate", call.arguments()));
        broken(
                "tool-arguments-not-json",
                call -> new ToolCall(
                        call.id(),
                        call.name(),
                        call.arguments().substring(0, call.arguments().length() - 2)));
        unlinked();
        personal();
    }

    private Talk talk(String kind, String contact) {
        Particulars row = scribe.particulars();
        Issue issue = scribe.issue(category(kind));
        List<Message> messages = scribe.system();
        String number = row.value("tracking");
        String question = scribe.letters().message(issue, row);
        messages.add(Message.user(question.contains(number) ? question : question + "\n" + number));
        String id = "call_" + dice.text("abcdefghijkmnpqrstuvwxyz23456789", 8);
        messages.add(Message.calling("", List.of(new ToolCall(id, tool(kind), arguments(kind, number, row, contact)))));
        messages.add(Message.result(id, tool(kind), result(kind, row)));
        String done = Typist.capital(scribe.grammar().phrase("tool_done_" + kind, row));
        messages.add(Message.assistant(done + " " + scribe.grammar().phrase("more", row)));
        return new Talk("", messages, tools, "");
    }

    private static String category(String kind) {
        return switch (kind) {
            case "track" -> "delivery-delay";
            case "reschedule" -> "redelivery";
            case "claim" -> "damaged-parcel";
            default -> "billing";
        };
    }

    private static String tool(String kind) {
        return switch (kind) {
            case "track" -> "track_parcel";
            case "reschedule" -> "reschedule_delivery";
            case "claim" -> "create_claim";
            default -> "refund";
        };
    }

    /** As different clients write them: with and without spaces, numbers with and without a fraction. */
    private String arguments(String kind, String number, Particulars row, String contact) {
        String amount = row.value("amount").replaceAll("[^0-9.]", "");
        String json =
                switch (kind) {
                    case "track" -> "{\"number\": \"" + number + "\", \"events\": " + dice.between(1, 20) + "}";
                    case "reschedule" ->
                        String.format(
                                Locale.ROOT,
                                "{\"number\": \"%s\", \"date\": \"%s\", \"window\": \"%s\", \"note\": \"bell %s\"}",
                                number,
                                row.value("isodate2"),
                                dice.pick(List.of("morning", "afternoon", "evening")),
                                row.value("surname"));
                    case "claim" ->
                        "{\"number\": \"" + number + "\", \"reason\": \"damaged\", \"value\": " + amount
                                + ", \"currency\": \"EUR\"" + contact + "}";
                    default ->
                        "{\"number\": \"" + number + "\", \"amount\": " + amount + ", \"currency\": \"EUR\"" + contact
                                + "}";
                };
        return dice.chance(40) ? json.replace("\": ", "\":").replace(", \"", ",\"") : json;
    }

    private String result(String kind, Particulars row) {
        return switch (kind) {
            case "track" ->
                "{\"events\": [{\"site\": \"" + row.value("depot") + "\", \"code\": \"SRT\", \"at\": \""
                        + row.value("time") + "\"}]}";
            case "reschedule" -> "{\"ok\": true}";
            case "claim" -> "{\"claim\": \"" + row.value("claim") + "\", \"state\": \"open\"}";
            default -> "{\"state\": \"booked\", \"reference\": \"" + row.value("claim") + "\"}";
        };
    }

    /** The same chat with another argument is another example. */
    private void otherArguments() {
        for (int i = 0; i < 6; i++) {
            Talk talk = desk.fresh(() -> talk("reschedule", ""));
            Talk other = recalled(talk, call -> new ToolCall(call.id(), call.name(), otherWindow(call.arguments())));
            Row one = Row.of(Sheet.EXPERTS, talk);
            Row two = Row.of(Sheet.EXPERTS, other).mark(Mark.beside("variant-tool-argument", "variant", one));
            desk.scatter(one.mark(Mark.beside("variant-tool-argument", "variant", two)));
            desk.addAfter(one, two);
        }
    }

    private static String otherWindow(String arguments) {
        return arguments.contains("morning")
                ? arguments.replace("morning", "evening")
                : arguments.replace("afternoon", "morning").replace("evening", "morning");
    }

    private void broken(String rule, UnaryOperator<ToolCall> fault) {
        for (int i = 0; i < 6; i++) {
            Talk talk = recalled(desk.fresh(() -> talk(dice.pick(KINDS), "")), fault);
            desk.scatter(Row.of(Sheet.EXPERTS, talk).mark(Mark.rejected(rule, "check", rule)));
        }
    }

    private static Talk recalled(Talk talk, UnaryOperator<ToolCall> change) {
        return talk.withMessages(talk.messages().stream()
                .map(m -> m.calls().isEmpty()
                        ? m
                        : m.withCalls(m.calls().stream().map(change).toList()))
                .toList());
    }

    /** Results that nobody called for, and calls that nobody answered. */
    private void unlinked() {
        for (int i = 0; i < 5; i++) {
            Talk orphan = desk.fresh(() -> talk(dice.pick(KINDS), ""));
            desk.scatter(Row.of(
                            Sheet.EXPERTS,
                            orphan.withMessages(orphan.messages().stream()
                                    .filter(m -> m.calls().isEmpty())
                                    .toList()))
                    .mark(Mark.rejected("orphan-tool-result", "check", "orphan-tool-result")));
            Talk waiting = desk.fresh(() -> talk(dice.pick(KINDS), ""));
            desk.scatter(Row.of(
                            Sheet.EXPERTS,
                            waiting.withMessages(waiting.messages().stream()
                                    .filter(m -> m.callId().isEmpty())
                                    .toList()))
                    .mark(Mark.warned("missing-tool-result", "missing-tool-result")));
        }
    }

    private void personal() {
        for (int i = 0; i < 8; i++) {
            boolean claim = i % 2 == 0;
            String contact = claim
                    ? ", \"contact\": {\"email\": \"" + privates.email() + "\"}"
                    : ", \"iban\": \"" + privates.value("iban") + "\"";
            Talk talk = desk.fresh(() -> talk(claim ? "claim" : "refund", contact));
            desk.scatter(Row.of(Sheet.EXPERTS, talk)
                    .mark(Mark.redacted("personal-in-arguments", claim ? "email" : "iban", 1)));
        }
    }
}

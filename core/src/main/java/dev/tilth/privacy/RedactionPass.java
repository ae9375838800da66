package dev.tilth.privacy;

import dev.tilth.example.Edit;
import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Part;
import dev.tilth.example.Preference;
import dev.tilth.example.Tagging;
import dev.tilth.example.Tool;
import dev.tilth.example.ToolCall;
import dev.tilth.text.Shifts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One walk over one example, which collects the edits. Where nothing was found the same instances come back; that no
 * edit was added says so.
 */
final class RedactionPass {
    private final Hits hits;
    private List<Edit> edits = List.of();
    private final Shifts shifts = new Shifts();
    private int tagged = -1;
    private String list = "";
    private int index;

    RedactionPass(Hits hits) {
        this.hits = hits;
    }

    List<Edit> edits() {
        return edits;
    }

    Example example(Example example) {
        Example changed = example;
        tagged = example.tagging().isPresent() ? example.tagged() : -1;
        List<Message> messages = each(example.messages(), "messages", this::message);
        changed = edits.isEmpty() ? changed : changed.withMessages(messages);
        int before = edits.size();
        List<Tool> tools = each(example.tools(), "tools", this::tool);
        changed = edits.size() == before ? changed : changed.withTools(tools);
        before = edits.size();
        List<String> labels = each(example.labels(), "labels", label -> text(label, ""));
        changed = edits.size() == before ? changed : changed.withLabels(labels);
        changed = extras(changed);
        return example.preference().isEmpty()
                ? changed
                : preference(changed, example.preference().get());
    }

    private Example extras(Example example) {
        Example changed = example.tagging().isEmpty()
                ? example
                : tagging(example, example.tagging().get());
        int before = edits.size();
        String reference = replaced(example.reference(), "reference", Shifts.IGNORED);
        return edits.size() == before ? changed : changed.withReference(reference);
    }

    private Example tagging(Example example, Tagging tagging) {
        int before = edits.size();
        List<Tagging.Span> spans = each(
                tagging.spans(), "spans", span -> new Tagging.Span(span.start(), span.end(), text(span.label(), "")));
        Tagging named = edits.size() == before ? tagging : tagging.withSpans(spans);
        return edits.isEmpty() ? example : example.withTagging(named.moved(shifts));
    }

    private Example preference(Example example, Preference pair) {
        int before = edits.size();
        List<Message> chosen = each(pair.chosen(), "chosen", this::message);
        List<Message> rejected = each(pair.rejected(), "rejected", this::message);
        return edits.size() == before ? example : example.withPreference(new Preference(chosen, rejected));
    }

    private Message message(Message message) {
        int before = edits.size();
        boolean moves = index == tagged && list.equals("messages");
        Message said = said(message, moves ? shifts : Shifts.IGNORED);
        String name = text(message.name(), ".name");
        List<ToolCall> calls = new ArrayList<>(message.calls().size());
        for (ToolCall call : message.calls()) {
            String place = ".tool_calls[" + calls.size() + "]";
            String arguments = text(call.arguments(), place + ".arguments");
            calls.add(new ToolCall(id(call.id(), place + ".id"), text(call.name(), place + ".name"), arguments));
        }
        String callId = id(message.callId(), ".tool_call_id");
        return edits.size() == before
                ? message
                : new Message(message.role(), said.text(), said.parts(), calls, callId, name, message.trained());
    }

    private Message said(Message message, Shifts moved) {
        if (!message.parts().isEmpty()) {
            return inParts(message, moved);
        }
        int before = edits.size();
        String text = replaced(message.text(), place(""), moved);
        return edits.size() == before ? message : message.withText(text);
    }

    /** Each part of text for itself: what is no text is not looked at. */
    private Message inParts(Message message, Shifts moved) {
        int before = edits.size();
        List<Part> parts = new ArrayList<>(message.parts().size());
        int length = 0;
        for (Part part : message.parts()) {
            if (part.isMedia()) {
                parts.add(part);
            } else {
                moved.from(length);
                String text = replaced(part.value(), place(".content[" + parts.size() + "]"), moved);
                parts.add(Part.text(text));
                length += text.length();
            }
        }
        return edits.size() == before ? message : message.withParts(parts);
    }

    /** An id without letters is a counter, whatever number it looks like: calls and results must still be told apart. */
    private String id(String id, String inside) {
        return id.chars().anyMatch(Character::isLetter) ? text(id, inside) : id;
    }

    private Tool tool(Tool tool) {
        int before = edits.size();
        String definition = text(tool.definition(), "");
        return edits.size() == before ? tool : new Tool(tool.name(), definition);
    }

    private <T> List<T> each(List<T> items, String name, UnaryOperator<T> redacted) {
        if (items.isEmpty()) {
            return items;
        }
        int before = edits.size();
        List<T> changed = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            list = name;
            index = i;
            changed.add(redacted.apply(items.get(i)));
        }
        return edits.size() == before ? items : changed;
    }

    /** @param inside what follows the place of the list and its index */
    private String text(String text, String inside) {
        return replaced(text, place(inside), Shifts.IGNORED);
    }

    private String place(String inside) {
        return list + "[" + index + "]" + inside;
    }

    private String replaced(String text, String where, Shifts moved) {
        if (text.isEmpty()) {
            return text;
        }
        List<Hit> found = new ArrayList<>(0);
        String redacted = hits.replace(text, found, moved);
        if (found.isEmpty()) {
            return text;
        }
        edits = edits.isEmpty() ? new ArrayList<>() : edits;
        Placing.count(found, where, edits);
        return redacted;
    }
}

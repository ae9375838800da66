package dev.tilth.check;

import dev.tilth.example.Edit;
import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Part;
import dev.tilth.example.Preference;
import dev.tilth.example.Tagging;
import dev.tilth.text.NormalForm;
import dev.tilth.text.Shifts;
import java.util.ArrayList;
import java.util.List;

/** Brings the texts of an example to normal form. Tool arguments and tool definitions stay as they were written. */
public final class Normaliser {
    private static final int NONE = -1;

    private final NormalForm form;

    /**
     * An example in normal form, and what was changed in it.
     *
     * @param example the same instance as was given where nothing changed
     */
    public record Normal(Example example, List<Edit> edits) {
        public Normal {
            edits = List.copyOf(edits);
        }
    }

    public Normaliser(CheckOptions options) {
        this.form = new NormalForm(
                options.severity(Rule.BYTE_ORDER_MARK).isPresent(),
                options.severity(Rule.LINE_ENDS).isPresent(),
                options.severity(Rule.CONTROL_CHARACTERS).isPresent(),
                options.severity(Rule.UNICODE_NFC).isPresent());
    }

    public Normal normalise(Example example) {
        List<Edit> edits = new ArrayList<>(0);
        Shifts shifts = new Shifts();
        int tagged = example.tagging().isPresent() ? example.tagged() : NONE;
        Example changed = example.withMessages(messages(example.messages(), "messages", tagged, shifts, edits));
        if (example.preference().isPresent()) {
            Preference both = example.preference().get();
            changed = changed.withPreference(new Preference(
                    messages(both.chosen(), "preference.chosen", NONE, shifts, edits),
                    messages(both.rejected(), "preference.rejected", NONE, shifts, edits)));
        }
        changed = changed.withLabels(labels(example.labels(), "labels", edits));
        if (example.tagging().isPresent()) {
            changed =
                    changed.withTagging(tagging(example.tagging().get(), edits).moved(shifts));
        }
        return new Normal(edits.isEmpty() ? example : changed, edits);
    }

    private Tagging tagging(Tagging tagging, List<Edit> edits) {
        List<Tagging.Span> spans = tagging.spans();
        List<String> labels = labels(spans.stream().map(Tagging.Span::label).toList(), "spans", edits);
        List<Tagging.Span> named = new ArrayList<>(spans.size());
        for (int i = 0; i < spans.size(); i++) {
            named.add(new Tagging.Span(spans.get(i).start(), spans.get(i).end(), labels.get(i)));
        }
        return tagging.withSpans(named);
    }

    /** @param tagged the message whose changes {@code shifts} gets */
    @SuppressWarnings("TooManyParameters")
    private List<Message> messages(List<Message> messages, String where, int tagged, Shifts shifts, List<Edit> edits) {
        List<Message> changed = messages;
        for (int i = 0; i < messages.size(); i++) {
            Message message = messages.get(i);
            int before = edits.size();
            Message normal = message(message, where + "[" + i + "]", i == tagged ? shifts : Shifts.IGNORED, edits);
            if (edits.size() > before) {
                changed = changed == messages ? new ArrayList<>(messages) : changed;
                changed.set(i, normal);
            }
        }
        return changed;
    }

    private Message message(Message message, String where, Shifts shifts, List<Edit> edits) {
        if (!message.parts().isEmpty()) {
            return parts(message, where, shifts, edits);
        }
        NormalForm.Result result = form.of(message.text(), shifts);
        if (!result.changed()) {
            return message;
        }
        addEdits(result, where, edits);
        return message.withText(result.text());
    }

    private Message parts(Message message, String where, Shifts shifts, List<Edit> edits) {
        int before = edits.size();
        List<Part> parts = new ArrayList<>(message.parts().size());
        int length = 0;
        for (Part part : message.parts()) {
            if (part.isMedia()) {
                parts.add(part);
            } else {
                shifts.from(length);
                NormalForm.Result result = form.of(part.value(), shifts);
                addEdits(result, where + ".content[" + parts.size() + "]", edits);
                parts.add(Part.text(result.text()));
                length += result.text().length();
            }
        }
        return edits.size() == before ? message : message.withParts(parts);
    }

    private List<String> labels(List<String> labels, String where, List<Edit> edits) {
        List<String> changed = labels;
        for (int i = 0; i < labels.size(); i++) {
            NormalForm.Result result = form.of(labels.get(i));
            if (result.changed()) {
                changed = changed == labels ? new ArrayList<>(labels) : changed;
                changed.set(i, result.text());
                addEdits(result, where, edits);
            }
        }
        return changed;
    }

    private static void addEdits(NormalForm.Result result, String where, List<Edit> edits) {
        addEdit(Rule.BYTE_ORDER_MARK, where, result.marks(), edits);
        addEdit(Rule.LINE_ENDS, where, result.lineEnds(), edits);
        addEdit(Rule.CONTROL_CHARACTERS, where, result.controls(), edits);
        addEdit(Rule.UNICODE_NFC, where, result.composed(), edits);
    }

    private static void addEdit(Rule rule, String where, int count, List<Edit> edits) {
        if (count > 0) {
            edits.add(new Edit(rule.word(), where, count));
        }
    }
}

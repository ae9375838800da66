package dev.tilth.check;

import dev.tilth.example.Edit;
import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Preference;
import dev.tilth.text.NormalForm;
import java.util.ArrayList;
import java.util.List;

/** Brings the texts of an example to normal form. Tool arguments and tool definitions stay as they were written. */
public final class Normaliser {
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
        Example changed = example.withMessages(messages(example.messages(), "messages", edits));
        if (example.preference().isPresent()) {
            Preference both = example.preference().get();
            changed = changed.withPreference(new Preference(
                    messages(both.chosen(), "preference.chosen", edits),
                    messages(both.rejected(), "preference.rejected", edits)));
        }
        changed = changed.withLabels(labels(example.labels(), edits));
        return new Normal(edits.isEmpty() ? example : changed, edits);
    }

    private List<Message> messages(List<Message> messages, String where, List<Edit> edits) {
        List<Message> changed = messages;
        for (int i = 0; i < messages.size(); i++) {
            Message message = messages.get(i);
            NormalForm.Result result = form.of(message.text());
            if (result.changed()) {
                changed = changed == messages ? new ArrayList<>(messages) : changed;
                changed.set(i, message.withText(result.text()));
                addEdits(result, where + "[" + i + "]", edits);
            }
        }
        return changed;
    }

    private List<String> labels(List<String> labels, List<Edit> edits) {
        List<String> changed = labels;
        for (int i = 0; i < labels.size(); i++) {
            NormalForm.Result result = form.of(labels.get(i));
            if (result.changed()) {
                changed = changed == labels ? new ArrayList<>(labels) : changed;
                changed.set(i, result.text());
                addEdits(result, "labels", edits);
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

package dev.tilth.check;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Part;
import java.util.List;

/** Whether something is in a row that none of the checks, and nothing that looks for private values, can see. */
final class MediaCheck implements Check {
    @Override
    public void check(Example example, Findings out) {
        List<Message> turns = example.conversation();
        String first = "";
        int parts = 0;
        for (int i = 0; i < turns.size(); i++) {
            first = first.isEmpty() && turns.get(i).hasMedia() ? Place.of(example, i) : first;
            parts += count(turns.get(i));
        }
        List<Message> rejected =
                example.preference().map(pair -> pair.rejected()).orElse(List.of());
        for (int i = 0; i < rejected.size(); i++) {
            first = first.isEmpty() && rejected.get(i).hasMedia() ? "preference.rejected[" + i + "]" : first;
            parts += count(rejected.get(i));
        }
        if (parts > 0) {
            out.add(Rule.MEDIA, first, parts == 1 ? "a part that is no text" : parts + " parts that are no text");
        }
    }

    private static int count(Message turn) {
        return (int) turn.parts().stream().filter(Part::isMedia).count();
    }
}

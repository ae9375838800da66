package dev.tilth.dryrun;

import java.util.List;

/** A text that is learned as it stands, with no speaker. */
public final class PlainText {
    private PlainText() {}

    /** @param endOfText what trainers put behind it; empty for nothing */
    public static Laid lay(String text, String endOfText) {
        int stop = text.length();
        int end = stop + endOfText.length();
        return new Laid.Text(
                text + endOfText, List.of(new Answer(0, 0, stop, end, end, end, true)), List.of(), true, "");
    }
}

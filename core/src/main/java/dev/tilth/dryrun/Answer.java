package dev.tilth.dryrun;

/**
 * Where one turn of the assistant stands in a text, in UTF-16 characters or in tokens; the places do not fall.
 *
 * @param from where what it said begins, behind the header of the turn
 * @param content where the row's own words begin, behind what the layout writes before them; some trainers look for those
 * @param stop where that ends and the end of the turn begins
 * @param after behind the end of the turn; equal to {@code stop} where the layout has none
 * @param end behind the white space that belongs to the turn
 * @param next where the user's next turn begins, or the text ends; tool results lie before it
 * @param trained false where the data says that the turn must carry no loss
 */
public record Answer(int from, int content, int stop, int after, int end, int next, boolean trained) {
    public Answer {
        if (from < 0 || content < from || stop < content || after < stop || end < after || next < end) {
            throw new IllegalArgumentException("the places of an answer fall: " + from + " " + content + " " + stop
                    + " " + after + " " + end + " " + next);
        }
    }

    /** All that is said in the turn. */
    Range said() {
        return new Range(from, stop);
    }
}

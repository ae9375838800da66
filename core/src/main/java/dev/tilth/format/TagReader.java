package dev.tilth.format;

import dev.tilth.example.Tagging;
import java.util.ArrayList;
import java.util.List;

/**
 * The chunks of a list of tags. The scheme is that of the row: BIOES (and BILOU) where a tag marks an end or a single
 * token, BIO (IOB2) where every tag that goes on follows a tag of its chunk, else IOB1, in which {@code B} only parts two
 * chunks of one label. They are read as conlleval reads them (Tjong Kim Sang and Buchholz 2000). Tags that keep to none
 * of these are refused: nobody knows whether a chunk began too late or a tag is wrong.
 */
final class TagReader {
    private final List<Tag> tags;
    private final String where;

    private TagReader(List<Tag> tags, String where) {
        this.tags = tags;
        this.where = where;
    }

    /**
     * @param tokens as many as there are tags
     * @throws Misshapen where the tags are of no scheme
     */
    static List<Tagging.Span> spans(List<Tag> tags, List<Tagging.Token> tokens, String where) throws Misshapen {
        TagReader reader = new TagReader(tags, where);
        if (tags.stream().anyMatch(tag -> tag.place() == 'E' || tag.place() == 'S')) {
            reader.requireEnds();
        } else {
            reader.requireStarts();
        }
        return reader.chunks(tokens);
    }

    private void requireEnds() throws Misshapen {
        for (int i = 0; i < tags.size(); i++) {
            requireStart(i);
            Tag tag = tags.get(i);
            boolean ended = i + 1 < tags.size()
                    && tags.get(i + 1).continues()
                    && tags.get(i + 1).label().equals(tag.label());
            if (tag.isOpen() && !ended) {
                throw Misshapen.unbalanced(where + "[" + i + "]", "begins or goes on with a span that no tag ends");
            }
        }
    }

    private void requireStarts() throws Misshapen {
        boolean parting = true;
        for (int i = 0; i < tags.size(); i++) {
            parting &= tags.get(i).place() != 'B' || isAfterItsLabel(i);
        }
        for (int i = 0; i < tags.size() && !parting; i++) {
            requireStart(i);
        }
    }

    private void requireStart(int i) throws Misshapen {
        boolean open = i > 0 && tags.get(i - 1).isOpen() && isAfterItsLabel(i);
        if (tags.get(i).continues() && !open) {
            throw Misshapen.unbalanced(where + "[" + i + "]", "goes on with a span that no tag begins");
        }
    }

    private boolean isAfterItsLabel(int i) {
        return i > 0
                && !tags.get(i - 1).isOutside()
                && tags.get(i - 1).label().equals(tags.get(i).label());
    }

    private List<Tagging.Span> chunks(List<Tagging.Token> tokens) {
        List<Tagging.Span> chunks = new ArrayList<>();
        int first = -1;
        for (int i = 0; i <= tags.size(); i++) {
            boolean goesOn = i > 0
                    && i < tags.size()
                    && tags.get(i).continues()
                    && tags.get(i - 1).isOpen()
                    && isAfterItsLabel(i);
            if (first >= 0 && !goesOn) {
                chunks.add(new Tagging.Span(
                        tokens.get(first).start(),
                        tokens.get(i - 1).end(),
                        tags.get(first).label()));
                first = -1;
            }
            if (i < tags.size() && !goesOn && !tags.get(i).isOutside()) {
                first = i;
            }
        }
        return chunks;
    }
}

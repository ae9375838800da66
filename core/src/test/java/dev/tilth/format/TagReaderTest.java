package dev.tilth.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.example.Tagging;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TagReaderTest {
    private static final String[] TAGS = {"O", "B-A", "I-A", "B-B", "I-B"};
    private static final String[] TAGS_WITH_ENDS = {"O", "B-A", "I-A", "E-A", "S-A", "S-B", "E-B"};

    @Test
    void chunksAreThoseOfConlleval() throws Misshapen {
        int read = 0;
        int refused = 0;
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            String[] words = random.nextBoolean() ? TAGS : TAGS_WITH_ENDS;
            List<Tag> tags = new ArrayList<>();
            List<Tagging.Token> tokens = new ArrayList<>();
            for (int i = random.nextInt(6); i >= 0; i--) {
                tokens.add(new Tagging.Token(tags.size() * 2, tags.size() * 2 + 1));
                tags.add(Tag.of(words[random.nextInt(words.length)]).orElseThrow());
            }
            try {
                assertThat(TagReader.spans(tags, tokens, "tags")).as("%s", tags).isEqualTo(conlleval(tags));
                read++;
            } catch (Misshapen e) {
                refused++;
            }
        }
        assertThat(read).isGreaterThan(5_000);
        assertThat(refused).isGreaterThan(5_000);
    }

    /** The rules of conlleval.pl for where a chunk ends and where one starts, tag by tag. */
    private static List<Tagging.Span> conlleval(List<Tag> tags) {
        List<Tagging.Span> chunks = new ArrayList<>();
        Tag last = Tag.OUTSIDE;
        int start = -1;
        for (int i = 0; i <= tags.size(); i++) {
            Tag tag = i < tags.size() ? tags.get(i) : Tag.OUTSIDE;
            if (start >= 0 && ends(last, tag)) {
                chunks.add(new Tagging.Span(start * 2, i * 2 - 1, last.label()));
                start = -1;
            }
            if (starts(last, tag)) {
                start = i;
            }
            last = tag;
        }
        return chunks;
    }

    private static boolean ends(Tag last, Tag tag) {
        boolean cut = "BSO".indexOf(tag.place()) >= 0 && "BI".indexOf(last.place()) >= 0;
        boolean ended = last.place() == 'E' || last.place() == 'S';
        boolean other = last.place() != 'O' && !last.label().equals(tag.label());
        return cut || ended || other;
    }

    private static boolean starts(Tag last, Tag tag) {
        boolean begins = tag.place() == 'B' || tag.place() == 'S';
        boolean after = "ESO".indexOf(last.place()) >= 0 && "EI".indexOf(tag.place()) >= 0;
        boolean other = tag.place() != 'O' && !last.label().equals(tag.label());
        return begins || after || other;
    }
}

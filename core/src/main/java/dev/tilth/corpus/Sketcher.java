package dev.tilth.corpus;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Role;
import dev.tilth.example.Tool;
import dev.tilth.example.TurnWords;
import dev.tilth.sketch.Fingerprint;
import dev.tilth.sketch.FingerprintBuilder;
import dev.tilth.sketch.MinHash;
import dev.tilth.sketch.Mix;
import dev.tilth.sketch.Shingles;
import dev.tilth.text.Lexemes;
import dev.tilth.text.Words;
import java.util.List;

/** Makes {@link Sketch}es. Reuses its buffers: one for each thread. */
public final class Sketcher {
    private static final Hasher64 HASHER = Hashing.xxh3_64();
    private static final long NO_PROMPT = 0;

    private final Lexemes lexemes = new Lexemes();
    private final TurnWords turns = new TurnWords();
    private final Shingles shingles = new Shingles();
    private final MinHash minHash = new MinHash();
    private final FingerprintBuilder form = new FingerprintBuilder();
    private Example example = Example.chat();
    private SimilarityText text = SimilarityText.of(example, lexemes, turns);

    /**
     * Finds the words of an example, which the other methods are then about.
     *
     * @return where the words of each message are; valid until the next call
     */
    public TurnWords read(Example next) {
        example = next;
        text = SimilarityText.of(next, lexemes, turns);
        return turns;
    }

    /** The sketch of an example that was not read before. */
    public Sketch sketch(Example next, byte[] canonical) {
        read(next);
        return sketch(canonical);
    }

    /** @param canonical the canonical JSON of the example, UTF-8, which decides what is exactly equal */
    public Sketch sketch(byte[] canonical) {
        String raw = text.whole() == 0 ? SimilarityText.raw(example.conversation()) : "";
        shingles.of(lexemes.words(), 0, text.whole(), raw);
        long labels = labels(example);
        long critical = critical();
        return new Sketch(
                Fingerprint.of(canonical, 0, canonical.length),
                form(raw),
                prompt(),
                question(),
                answer(labels, critical),
                labels,
                critical,
                minHash.of(shingles));
    }

    /** The words, as {@link SimilarityText} orders them; valid until the next example is read. */
    public Words words() {
        return lexemes.words();
    }

    /** The words for a {@link Summary}. */
    public byte[] wordBytes() {
        return RowWords.bytes(lexemes.words(), text, isInWords(), isAsked());
    }

    /** Whether the words of the prompt are those of what was asked, see {@link RowWords#isAsked}. */
    private boolean isAsked() {
        List<Message> messages = example.messages();
        for (int i = 0; i < example.promptLength(); i++) {
            Message message = messages.get(i);
            if (message.role() == Role.TOOL || !message.calls().isEmpty()) {
                return false;
            }
        }
        return text.prompt() > 0;
    }

    private boolean isInWords() {
        boolean answered = text.chosen() > text.prompt()
                || SimilarityText.raw(example.answer()).isEmpty();
        boolean rejected = text.whole() > text.chosen() || example.preference().isEmpty();
        return text.whole() > 0 && answered && rejected;
    }

    private Fingerprint form(String raw) {
        form.clear();
        for (int i = 0; i < text.whole(); i++) {
            form.add(lexemes.words().hash(i));
        }
        form.add(text.prompt());
        form.add(text.chosen());
        form.add(raw.isEmpty() ? 0 : HASHER.hashCharsToLong(raw.strip()));
        return form.build();
    }

    private long prompt() {
        long media = MediaHash.of(example.prompt());
        long hash = text.prompt() == 0 ? rawText(example.prompt()) : words(0, text.prompt());
        return media == 0 ? hash : Mix.append(hash, media);
    }

    /** Where an answer is judged, it is part of what is asked: two answers judged differently do not contradict. */
    private long question() {
        long hash = text.promptCritical();
        List<Message> messages = example.messages();
        int prompt = example.promptLength();
        for (int i = 0; i < prompt; i++) {
            if (!SimilarityText.counts(messages.get(i))) {
                hash = Mix.append(hash, HASHER.hashCharsToLong(messages.get(i).text()));
            }
        }
        if (example.desirable().isPresent() || !example.steps().isEmpty()) {
            hash = Mix.append(hash, words(text.prompt(), text.whole()));
        }
        long media = MediaHash.of(example.prompt());
        hash = media == 0 ? hash : Mix.append(hash, media);
        for (Tool tool : example.tools()) {
            hash = Mix.append(hash, HASHER.hashCharsToLong(tool.definition()));
        }
        if (example.parallelToolCalls().isPresent()) {
            hash = Mix.append(hash, example.parallelToolCalls().get() ? 1 : 2);
        }
        return hash;
    }

    /** What the parts of a text are, and what else is beside the words, is taught: without it nothing is the same. */
    private long critical() {
        long hash = lexemes.criticalHash();
        long extras = ExtrasHash.of(example, turns);
        hash = extras == 0 ? hash : Mix.append(hash, extras);
        long media = MediaHash.of(example);
        return media == 0 ? hash : Mix.append(hash, media);
    }

    private long answer(long labels, long critical) {
        long hash = Mix.append(labels, critical);
        hash = Mix.append(hash, text.chosen() == text.prompt() ? rawText(example.answer()) : 0);
        return Mix.append(Mix.append(hash, text.chosen()), words(text.prompt(), text.whole()));
    }

    private long words(int from, int to) {
        long hash = (long) to - from;
        for (int i = from; i < to; i++) {
            hash = Mix.append(hash, lexemes.words().hash(i));
        }
        return hash;
    }

    /** Stands for texts without any word; {@link #NO_PROMPT} where they are blank. */
    private static long rawText(List<Message> messages) {
        String raw = SimilarityText.raw(messages);
        return raw.isEmpty() ? NO_PROMPT : HASHER.hashCharsToLong(raw);
    }

    private static long labels(Example example) {
        long hash = example.desirable().map(desirable -> desirable ? 1L : 2L).orElse(0L);
        List<String> labels = example.labels();
        for (String label :
                labels.size() < 2 ? labels : labels.stream().sorted().toList()) {
            hash = Mix.append(hash, HASHER.hashCharsToLong(label));
        }
        return hash;
    }
}

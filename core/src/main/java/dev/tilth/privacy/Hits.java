package dev.tilth.privacy;

import dev.tilth.text.Shifts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All that is to be replaced in one text. Looks at every depth of escaping; where the text is JSON, or holds it, what is
 * replaced is never more than the contents of strings and whole numbers, so that JSON stays JSON.
 */
final class Hits {
    private static final int MOST_ROUNDS = 4;

    private final Detector[] detectors;
    private final PrivacyOptions options;

    Hits(List<Detector> detectors, PrivacyOptions options) {
        this.detectors = detectors.toArray(Detector[]::new);
        this.options = options;
    }

    /**
     * {@code text} with placeholders; the same instance where nothing was found. What is left is looked at again, since a
     * value that is gone can change what stands beside it; so redacting a redacted text changes nothing.
     *
     * @param replaced gets all that was replaced
     */
    String replace(String text, List<Hit> replaced) {
        return replace(text, replaced, Shifts.IGNORED);
    }

    /**
     * As {@link #replace(String, List)}.
     *
     * @param shifts gets where it was replaced
     */
    String replace(String text, List<Hit> replaced, Shifts shifts) {
        String left = text;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Hit> hits = in(left);
            if (hits.isEmpty()) {
                break;
            }
            replaced.addAll(hits);
            left = Placing.placeholders(left, hits, shifts);
        }
        return left;
    }

    /** In the order of the text, none over another. */
    List<Hit> in(String text) {
        List<Hit> hits = List.of();
        Optional<Layer> next = Optional.of(Layer.of(text));
        while (next.isPresent()) {
            Layer layer = next.get();
            List<Finds.Find> found = find(layer.text());
            if (!found.isEmpty()) {
                hits = hits.isEmpty() ? new ArrayList<>() : hits;
                hits.addAll(inJson(layer, found));
            }
            next = layer.deeper();
        }
        return hits.size() < 2 ? clipped(text, hits) : clipped(text, merged(hits));
    }

    private List<Finds.Find> find(String text) {
        Finds finds = new Finds();
        for (Detector detector : detectors) {
            detector.find(text, finds);
        }
        if (finds.isEmpty()) {
            return List.of();
        }
        List<Finds.Find> kept = new ArrayList<>(finds.all());
        kept.removeIf(find -> options.leavesOut(find.type(), text, find.start(), find.end()));
        return kept;
    }

    /** The places of {@code found} in the text of depth 0, cut to the JSON tokens of their own depth. */
    private static List<Hit> inJson(Layer layer, List<Finds.Find> found) {
        JsonTokens tokens = JsonTokens.of(layer.text());
        List<Hit> hits = new ArrayList<>(found.size());
        for (Finds.Find find : found) {
            for (Hit hit : cut(new Hit(find.type(), find.start(), find.end(), "", false), tokens, layer.quote())) {
                hits.add(new Hit(hit.type(), layer.place(hit.start()), layer.place(hit.end()), hit.quote(), hit.key()));
            }
        }
        return hits;
    }

    /** What was found deeper may reach over a token of the text itself. */
    private static List<Hit> clipped(String text, List<Hit> hits) {
        if (hits.isEmpty() || text.indexOf('\\') < 0) {
            return hits;
        }
        JsonTokens tokens = JsonTokens.of(text);
        List<Hit> clipped = new ArrayList<>(hits.size());
        for (Hit hit : hits) {
            clipped.addAll(cut(hit, tokens, "\""));
        }
        return clipped;
    }

    private static List<Hit> cut(Hit hit, JsonTokens tokens, String quote) {
        if (tokens.count() == 0 || !tokens.touches(hit.start(), hit.end())) {
            return List.of(hit);
        }
        List<Hit> parts = new ArrayList<>(1);
        for (int i = tokens.firstEndingAfter(hit.start()); i < tokens.count() && tokens.start(i) < hit.end(); i++) {
            if (tokens.kind(i) == JsonTokens.NUMBER) {
                parts.add(new Hit(hit.type(), tokens.start(i), tokens.end(i), quote, false));
            } else {
                int start = Math.max(hit.start(), tokens.start(i));
                int end = Math.min(hit.end(), tokens.end(i));
                boolean key = tokens.kind(i) == JsonTokens.KEY;
                parts.add(new Hit(hit.type(), start, end, hit.quote(), key || hit.key()));
            }
        }
        return parts;
    }

    private static List<Hit> merged(List<Hit> hits) {
        List<Hit> sorted = new ArrayList<>(hits);
        sorted.sort(Comparator.comparingInt(Hit::start).thenComparingInt(Hit::end));
        List<Hit> merged = new ArrayList<>(sorted.size());
        Hit last = sorted.get(0);
        for (Hit hit : sorted.subList(1, sorted.size())) {
            if (hit.start() < last.end()) {
                last = last.merge(hit);
            } else {
                merged.add(last);
                last = hit;
            }
        }
        merged.add(last);
        return merged;
    }
}

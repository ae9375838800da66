package dev.tilth.semantic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides pair by pair. Points come in keep priority, so what an earlier point is stands fast; a point is a rewording only of
 * one that is none itself.
 */
final class Stars {
    private static final int NONE = -1;

    private final Vectors vectors;
    private final PairJudge judge;
    private final double threshold;
    private final Samples samples;
    /** The point that each point is a rewording of. */
    private final int[] centre;

    private final List<Match> decided = new ArrayList<>();
    private final List<Match> links = new ArrayList<>();

    /** @param examples pairs of each sort that are kept for the report */
    Stars(Vectors vectors, PairJudge judge, double threshold, int examples) {
        this.vectors = vectors;
        this.judge = judge;
        this.threshold = threshold;
        this.samples = new Samples(examples);
        this.centre = new int[vectors.points()];
        Arrays.fill(centre, NONE);
    }

    /** @param pairs as {@link Neighbours} gives them */
    void decide(long[] pairs) {
        int from = 0;
        while (from < pairs.length) {
            int point = (int) (pairs[from] >>> 32);
            int to = from;
            while (to < pairs.length && (int) (pairs[to] >>> 32) == point) {
                to++;
            }
            decide(
                    point,
                    Arrays.stream(pairs, from, to).mapToInt(pair -> (int) pair).toArray());
            from = to;
        }
        samples.complete(match -> match.withDifference(judge.difference(match.row(), match.other())));
    }

    private void decide(int point, int[] others) {
        Set<Integer> compared = new HashSet<>();
        Optional<Match> best = Optional.empty();
        for (int other : others) {
            int kept = centre[other] == NONE ? other : centre[other];
            if (kept != other) {
                link(point, other);
            }
            Optional<Match> match = compared.add(kept) ? link(point, kept) : Optional.empty();
            if (match.isPresent() && isBetter(match.get(), best)) {
                best = match;
                centre[point] = match.get().kind() == Kind.REWORDING ? kept : NONE;
            }
        }
        if (best.isPresent()) {
            decided.add(best.get());
            samples.add(best.get());
        }
    }

    /** Compares two points; they stay together where their prompts are alike. */
    private Optional<Match> link(int point, int other) {
        double prompts = vectors.cosine(point, other, 0);
        double answers = Math.min(vectors.cosine(point, other, 1), vectors.cosine(point, other, 2));
        boolean answersAlike = answers >= threshold;
        boolean asked = vectors.text(point, 0) >= 0;
        boolean alike = prompts >= threshold && (answersAlike || asked);
        Match match = match(point, other, answersAlike || !alike, Math.min(prompts, answers));
        if (alike) {
            links.add(match);
            return Optional.of(match);
        }
        if (match.kind() == Kind.REWORDING) {
            samples.addBelow(match);
        }
        return Optional.empty();
    }

    private Match match(int point, int other, boolean answersAlike, double similarity) {
        Kind kind = judge.kind(vectors.row(point), vectors.row(other), answersAlike);
        boolean cut = vectors.isCut(point) || vectors.isCut(other);
        return new Match(
                vectors.row(point),
                vectors.row(other),
                kind == Kind.REWORDING && cut ? Kind.VARIANT : kind,
                similarity,
                "");
    }

    /** The most alike rewording, else the most alike of the others; of equal ones that of the earlier row. */
    private static boolean isBetter(Match match, Optional<Match> than) {
        if (than.isEmpty()) {
            return true;
        }
        boolean rewording = match.kind() == Kind.REWORDING;
        boolean before = than.get().kind() == Kind.REWORDING;
        return rewording == before ? match.similarity() > than.get().similarity() : rewording;
    }

    /** The relation of each row that has one. */
    List<Match> decided() {
        return decided;
    }

    /** All pairs that must stay together. */
    List<Match> links() {
        return links;
    }

    Samples samples() {
        return samples;
    }
}

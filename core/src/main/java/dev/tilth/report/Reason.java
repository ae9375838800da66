package dev.tilth.report;

import dev.tilth.gate.Gate;
import dev.tilth.gate.Judgement;
import dev.tilth.gate.Ruling;
import dev.tilth.gate.Unit;
import dev.tilth.gate.Verdict;
import java.util.List;
import java.util.stream.Collectors;

/** Why a verdict is what it is, in one sentence for someone in a hurry. */
public final class Reason {
    private static final int NAMED = 3;

    private Reason() {}

    public static String of(Judgement judgement) {
        Verdict verdict = judgement.verdict();
        int gates = judgement.rulings().size();
        String waived = judgement.loosened().isEmpty()
                ? ""
                : " The recipe asks less than usual of "
                        + Figures.count(judgement.loosened().size(), "gate") + ".";
        if (verdict == Verdict.GO) {
            return (gates == 0 ? "No gate was set." : "All " + Figures.count(gates, "gate") + " hold.") + waived;
        }
        List<Ruling> against =
                judgement.rulings().stream().filter(r -> r.verdict() == verdict).toList();
        String misses = against.size() == 1 ? " misses its limit: " : " miss their limits: ";
        String what = verdict == Verdict.NO_GO ? misses : " cannot be decided: ";
        return against.size() + " of " + Figures.count(gates, "gate") + what + named(against) + "." + waived;
    }

    /** The name of a gate as words: {@code real_share} is {@code real share}. */
    public static String words(String name) {
        return name.equals("sealed") ? "test set sealed" : name.replace('_', ' ');
    }

    private static String named(List<Ruling> rulings) {
        String names = rulings.stream().limit(NAMED).map(Reason::found).collect(Collectors.joining(", "));
        return rulings.size() > NAMED ? names + " and " + (rulings.size() - NAMED) + " more" : names;
    }

    private static String found(Ruling ruling) {
        Gate gate = ruling.gate();
        String name = words(gate.name());
        return ruling.measure()
                .match(
                        measured -> gate.unit() == Unit.FLAG
                                ? name
                                : name + " (" + figure(gate, measured.value()) + ", "
                                        + gate.direction().word() + " " + figure(gate, gate.limit()) + ")",
                        unmeasured -> name);
    }

    private static String figure(Gate gate, double value) {
        return gate.unit() == Unit.SHARE ? Figures.percent(value) : Figures.count((long) value);
    }
}

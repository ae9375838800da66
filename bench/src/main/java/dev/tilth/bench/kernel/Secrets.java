package dev.tilth.bench.kernel;

import dev.tilth.privacy.PrivacyOptions;
import dev.tilth.privacy.Redactor;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * All built-in detectors in one pass, beside one alternation for the secrets alone. The personal data that the pass looks
 * for too is not taken off.
 */
@State(Scope.Benchmark)
@OperationsPerInvocation(Corpora.ROWS)
public class Secrets {
    private final Redactor redactor = new Redactor(PrivacyOptions.DEFAULTS);

    @Benchmark
    public void tilth(Corpora corpora, Blackhole hole) {
        for (String text : corpora.texts) {
            hole.consume(redactor.text(text));
        }
    }

    @Benchmark
    public void twin(Corpora corpora, Blackhole hole) {
        for (String text : corpora.texts) {
            hole.consume(Patterns.find(List.of(Patterns.SECRET), text));
        }
    }
}

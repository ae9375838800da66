package dev.tilth.bench.kernel;

import dev.tilth.privacy.PrivacyOptions;
import dev.tilth.privacy.Redactor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * All built-in detectors in one pass, beside patterns for the six kinds of personal data alone. The secrets that the pass
 * looks for too are not taken off.
 */
@State(Scope.Benchmark)
@OperationsPerInvocation(Corpora.ROWS)
public class PersonalData {
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
            hole.consume(Patterns.find(Patterns.PERSONAL, text));
        }
    }
}

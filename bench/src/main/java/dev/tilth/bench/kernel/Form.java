package dev.tilth.bench.kernel;

import dev.tilth.text.NormalForm;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.infra.Blackhole;

/** The normal form of a text, beside NFC of the JDK with two patterns. */
@OperationsPerInvocation(Corpora.ROWS)
public class Form {
    private static final Pattern LINE_END = Pattern.compile("\r\n?|[\f\u000B]");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0E-\\x1F\\x7F-\\x9F\uFEFF]");

    @Benchmark
    public void tilth(Corpora corpora, Blackhole hole) {
        for (String text : corpora.texts) {
            hole.consume(NormalForm.ALL.of(text));
        }
    }

    @Benchmark
    public void twin(Corpora corpora, Blackhole hole) {
        for (String text : corpora.texts) {
            hole.consume(slow(text));
        }
    }

    static String slow(String text) {
        String ends = LINE_END.matcher(text).replaceAll("\n");
        return Normalizer.normalize(CONTROL.matcher(ends).replaceAll(""), Normalizer.Form.NFC);
    }
}

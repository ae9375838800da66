package dev.tilth.bench.kernel;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import dev.tilth.text.TokenCounter;
import dev.tilth.text.Tokens;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The exact number of tokens of a text by o200k_base, beside jtokkit. */
@State(Scope.Benchmark)
@OperationsPerInvocation(Corpora.ROWS)
public class TokenCounts {
    private final TokenCounter counter = Tokens.counter(Tokens.DEFAULT);
    private final Encoding encoding = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);

    @Benchmark
    public void tilth(Corpora corpora, Blackhole hole) {
        for (String text : corpora.texts) {
            hole.consume(count(text));
        }
    }

    @Benchmark
    public void twin(Corpora corpora, Blackhole hole) {
        for (String text : corpora.texts) {
            hole.consume(slow(text));
        }
    }

    int count(String text) {
        return counter.count(text);
    }

    int slow(String text) {
        return encoding.countTokensOrdinary(text);
    }
}

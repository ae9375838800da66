package dev.tilth.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tilth.fault.Fault;
import dev.tilth.intake.Survey;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeedTest {
    private static final long MIB = 1 << 20;

    @TempDir
    Path folder;

    /** As measured: 80 MiB are too few for 50,000 rows and 96 enough, 224 too few for 200,000 and 256 enough. */
    @Test
    void theNeedIsThatMeasured() {
        assertThat(heapMib(50_000)).isBetween(80L, 96L);
        assertThat(heapMib(200_000)).isBetween(224L, 256L);
    }

    @Test
    void aHeapThatIsFarTooSmallIsRefusedWithTheOneToGive() {
        Need need = Need.of(new Survey(1_000_000, 0));

        assertThatThrownBy(() -> need.refuseHeap(512 * MIB))
                .isInstanceOf(Fault.class)
                .hasMessage(
                        "memory: about 1,000,000 rows need a heap of about 1089 MiB, and it may have 512. Give more:"
                                + " TILTH_JAVA_OPTS=-Xmx1633m; or read fewer rows with --limit.");
        assertThatCode(() -> need.refuseHeap(700 * MIB)).doesNotThrowAnyException();
    }

    @Test
    void ofWhatIsNotKnownNothingIsSaid() {
        assertThatCode(() -> Need.of(new Survey(0, 0)).refuseHeap(MIB)).doesNotThrowAnyException();
    }

    @Test
    void aDiskThatIsFarTooSmallIsRefused() {
        Need need = Need.of(new Survey(1e12, 1e15));

        assertThatThrownBy(() -> need.refuseDisk(folder))
                .isInstanceOf(Fault.class)
                .hasMessageMatching(
                        "\\Q" + folder.getParent() + ": about 1,000,000,000,000 rows need about 2145767212 MiB"
                                + " on this disk, and \\E\\d+\\Q are free. Make room, or give another folder with --out.\\E");
        assertThatCode(() -> Need.of(new Survey(1, 100)).refuseDisk(folder)).doesNotThrowAnyException();
    }

    private static long heapMib(long rows) {
        return Need.of(new Survey(rows, 0)).heapMib();
    }
}

package dev.tilth.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FlowTest {
    private static Flow.Stage stage(String name, long in, long out, long lost) {
        return new Flow.Stage(name, in, 0, out, 0, List.of(new Flow.Loss("echo", Flow.Fate.REJECTED, lost)));
    }

    @Test
    void refusesARowThatLeavesWithoutAReason() {
        assertThatThrownBy(() -> stage("check", 10, 7, 2))
                .hasMessage("losses: 10 rows entered check and 7 went on, but reasons are given for 2. "
                        + "Give every row that leaves a reason.");
    }

    @Test
    void refusesARowThatIsLostBetweenStages() {
        assertThatThrownBy(() -> new Flow(List.of(stage("check", 10, 7, 3), stage("near", 6, 6, 0))))
                .hasMessage("stages: 7 rows left check but 6 entered near. Count every row at every stage.");
    }

    @Test
    void countsWhatJoined() {
        Flow flow = new Flow(List.of(
                stage("check", 10, 7, 3),
                new Flow.Stage("seal", 7, 2, 8, 0, List.of(new Flow.Loss("sealed", Flow.Fate.REJECTED, 1)))));
        assertThat(List.of(flow.in(), flow.joined(), flow.lost(), flow.out())).containsExactly(10L, 2L, 4L, 8L);
    }

    @Test
    void refusesASourceThatDoesNotBalance() {
        SourceProfile tickets = SupportDesk.report().sources().get(0);
        assertThatThrownBy(() -> new SourceProfile(
                        tickets.name(),
                        tickets.kind(),
                        tickets.files(),
                        tickets.rows() + 1,
                        tickets.restored(),
                        tickets.kept(),
                        tickets.losses(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        tickets.collected(),
                        tickets.shape(),
                        List.of(),
                        List.of(),
                        tickets.digest()))
                .hasMessage("losses: source tickets has 1652 rows and keeps 1308, but reasons are given for 343. "
                        + "Give every row that leaves a reason.");
    }
}

package dev.tilth.cli;

import dev.tilth.build.Progress;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far a build is: a bar for a person, a line a step in a pipe. */
final class ProgressView implements Progress, AutoCloseable {
    private final PrintStream err;
    private final boolean terminal;
    private String current = "";
    private Optional<ProgressBar> bar = Optional.empty();

    ProgressView(Console console) {
        this.err = console.err();
        this.terminal = console.terminal();
    }

    @Override
    public void step(String step, long done, long total) {
        if (!step.equals(current)) {
            close();
            current = step;
            if (terminal) {
                bar = Optional.of(new ProgressBarBuilder()
                        .setTaskName(step)
                        .setInitialMax(total)
                        .setStyle(ProgressBarStyle.ASCII)
                        .clearDisplayOnFinish()
                        .build());
            } else {
                err.println("tilth: " + step);
            }
        }
        bar.ifPresent(shown -> shown.maxHint(total).stepTo(done));
    }

    @Override
    public void waits(Path folder, long process) {
        String other = process == 0 ? "" : " (process " + process + ")";
        err.println("tilth: another build" + other + " writes to " + folder + "; waiting for it to end");
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
        bar = Optional.empty();
    }
}

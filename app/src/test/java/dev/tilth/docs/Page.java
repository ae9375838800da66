package dev.tilth.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a page of the documentation asks a reader to type. In a {@code console} block a line that starts with {@code $ }
 * is a command, and what follows it is what it prints; any other block whose fence names a file, as in {@code ```yaml
 * tilth.yaml}, is the content of that file.
 *
 * @param lines of the page
 * @param steps in the order of the page
 */
record Page(Path file, List<String> lines, List<Step> steps) {
    private static final String FENCE = "```";
    private static final String PROMPT = "$ ";

    /**
     * One thing to do.
     *
     * @param command to run; empty where a file is written
     * @param writes name of the file to write; empty where a command is run
     * @param from index of the first line of the output or content
     * @param to index behind its last line
     */
    record Step(String command, String writes, int from, int to) {}

    static Page read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<Step> steps = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            if (lines.get(at).startsWith(FENCE)) {
                int end = at + 1;
                while (!lines.get(end).startsWith(FENCE)) {
                    end++;
                }
                block(lines, at, end, steps);
                at = end;
            }
            at++;
        }
        return new Page(file, lines, steps);
    }

    private static void block(List<String> lines, int fence, int end, List<Step> steps) {
        String[] words = lines.get(fence).substring(FENCE.length()).strip().split(" ", -1);
        if (words[0].equals("console") || words[0].equals("sh")) {
            int at = fence + 1;
            while (at < end) {
                int next = at + 1;
                while (next < end && !lines.get(next).startsWith(PROMPT)) {
                    next++;
                }
                if (lines.get(at).startsWith(PROMPT)) {
                    steps.add(new Step(lines.get(at).substring(PROMPT.length()), "", at + 1, next));
                }
                at = next;
            }
        } else if (words.length > 1) {
            steps.add(new Step("", words[1], fence + 1, end));
        }
    }

    List<String> text(Step step) {
        return lines.subList(step.from(), step.to());
    }
}

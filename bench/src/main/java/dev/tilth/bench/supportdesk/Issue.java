package dev.tilth.bench.supportdesk;

import java.util.ArrayList;
import java.util.List;

/**
 * Something people write to the desk about, as patterns of {@link Grammar}.
 *
 * @param name kebab-case
 * @param category of the ticket
 */
record Issue(String name, String category, List<String> subjects, List<String> questions, List<String> answers) {
    static List<Issue> all() {
        List<Issue> issues = new ArrayList<>();
        for (String line : Fragments.lines("issues.txt")) {
            String text = line.substring(2).strip();
            switch (line.charAt(0)) {
                case '#' -> {
                    String[] parts = text.split(" ", -1);
                    issues.add(new Issue(parts[0], parts[1], new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
                }
                case 'S' -> last(issues).subjects.add(text);
                case 'Q' -> last(issues).questions.add(text);
                default -> last(issues).answers.add(text);
            }
        }
        return issues;
    }

    private static Issue last(List<Issue> issues) {
        return issues.get(issues.size() - 1);
    }
}

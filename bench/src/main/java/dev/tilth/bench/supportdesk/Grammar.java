package dev.tilth.bench.supportdesk;

import dev.tilth.bench.Dice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Phrases and nouns with choices in them. {@code (a|b|)} is one of its parts, {@code {name}} a noun or figure of the
 * row, {@code \n} a new line; brackets without a bar are brackets.
 */
final class Grammar {
    private final Map<String, List<String>> phrases = new LinkedHashMap<>();
    private final Map<String, List<String>> nouns = new LinkedHashMap<>();

    Grammar() {
        List<String> lines = new ArrayList<>();
        for (String line : Fragments.lines("grammar.txt")) {
            char first = line.charAt(0);
            if (first == '@' || first == '$') {
                lines = new ArrayList<>();
                (first == '@' ? phrases : nouns).put(line.substring(1), lines);
            } else {
                lines.add(line);
            }
        }
    }

    /** One of the phrases of that name. */
    String phrase(String name, Particulars row) {
        List<String> choices = Optional.ofNullable(phrases.get(name)).orElseThrow();
        return expand(row.dice().pick(choices), row);
    }

    /** One of the nouns of that name, where there is such a kind of noun. */
    Optional<String> noun(String name, Particulars row) {
        return Optional.ofNullable(nouns.get(name))
                .map(choices -> expand(row.dice().pick(choices), row));
    }

    /** {@code pattern} with its choices made and its names replaced. */
    String expand(String pattern, Particulars row) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            int close = c == '(' ? closing(pattern, at) : -1;
            if (close > 0 && pattern.substring(at, close).indexOf('|') > 0) {
                out.append(expand(choice(pattern.substring(at + 1, close), row.dice()), row));
                at = close + 1;
            } else if (c == '{' && isName(pattern, at)) {
                int end = pattern.indexOf('}', at);
                out.append(row.value(pattern.substring(at + 1, end)));
                at = end + 1;
            } else if (c == '\\' && pattern.startsWith("\\n", at)) {
                out.append('\n');
                at += 2;
            } else {
                out.append(c);
                at++;
            }
        }
        return out.toString().replace("  ", " ");
    }

    private static boolean isName(String pattern, int at) {
        int end = at + 1;
        while (end < pattern.length()
                && (Character.isLowerCase(pattern.charAt(end)) || Character.isDigit(pattern.charAt(end)))) {
            end++;
        }
        return end > at + 1
                && end < pattern.length()
                && pattern.charAt(end) == '}'
                && pattern.charAt(at + 1) != '{'
                && (at == 0 || pattern.charAt(at - 1) != '{');
    }

    private static int closing(String pattern, int open) {
        int depth = 0;
        for (int i = open; i < pattern.length(); i++) {
            depth += pattern.charAt(i) == '(' ? 1 : pattern.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static String choice(String alternatives, Dice dice) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < alternatives.length(); i++) {
            char c = alternatives.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == '|' && depth == 0) {
                parts.add(alternatives.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(alternatives.substring(start));
        return dice.pick(parts);
    }
}

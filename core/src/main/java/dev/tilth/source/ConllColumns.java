package dev.tilth.source;

import dev.tilth.format.Tag;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The columns of tokens with tags, decided on the start of the text. The last one holds the tags; the first one the
 * tokens, or the second where the first counts them.
 *
 * @param tabs whether a tab separates them; otherwise any run of spaces and tabs
 * @param count how many most lines have, 2 or more
 * @param token index of the one that holds the tokens
 * @param clear whether the content is such a file whatever its name says: sentences are apart, and nine lines in ten have
 *     these columns and a tag
 */
record ConllColumns(boolean tabs, int count, int token, boolean clear) {
    private static final String DOCUMENT = "-DOCSTART-";

    /** @param utf8 the start of the text; its last line may be cut */
    static ConllColumns of(byte[] utf8, byte lineEnd) {
        List<String> lines = lines(utf8, lineEnd);
        List<String> tokens =
                lines.stream().filter(line -> !line.isEmpty() && !isAside(line)).toList();
        boolean tabs =
                2 * tokens.stream().filter(line -> line.indexOf('\t') >= 0).count() > tokens.size();
        int count = usual(tokens, tabs);
        boolean counted = count > 2 && isCounted(lines, tabs);
        ConllColumns columns = new ConllColumns(tabs, count, counted ? 1 : 0, false);
        return new ConllColumns(tabs, count, columns.token, columns.isClear(lines, tokens));
    }

    /** The lines without white space at their ends; the last one, which may be cut, only where it is the only one. */
    private static List<String> lines(byte[] utf8, byte lineEnd) {
        String text = new String(utf8, StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int end = text.indexOf(lineEnd); end >= 0; end = text.indexOf(lineEnd, from)) {
            lines.add(trimmed(text.substring(from, end)));
            from = end + 1;
        }
        if (lines.isEmpty()) {
            lines.add(trimmed(text));
        }
        return lines;
    }

    /** Without a carriage return and spaces at its end, and empty where it holds nothing but white space. */
    static String trimmed(String line) {
        int end = line.length();
        while (end > 0 && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '\r')) {
            end--;
        }
        String trimmed = line.substring(0, end);
        return trimmed.isBlank() && trimmed.chars().allMatch(c -> c == '\t' || c == ' ') ? "" : trimmed;
    }

    private static boolean isAside(String line) {
        return isDocument(line) || isRemark(line);
    }

    private static boolean isRemark(String line) {
        return line.equals("#") || line.startsWith("# ") || line.startsWith("#\t");
    }

    /** The number of columns that most lines have, of equals the least. */
    private static int usual(List<String> tokens, boolean tabs) {
        Map<Integer, Integer> votes = new TreeMap<>();
        tokens.forEach(line -> votes.merge(split(line, tabs).size(), 1, Integer::sum));
        int usual = 2;
        int most = 0;
        for (Map.Entry<Integer, Integer> each : votes.entrySet()) {
            if (each.getKey() >= 2 && each.getValue() > most) {
                usual = each.getKey();
                most = each.getValue();
            }
        }
        return usual;
    }

    /** Whether the first column numbers the tokens of each sentence. */
    private static boolean isCounted(List<String> lines, boolean tabs) {
        int next = -1;
        for (String line : lines) {
            if (line.isEmpty()) {
                next = -1;
            } else if (!isAside(line)) {
                String first = split(line, tabs).get(0);
                next = next < 0 && first.equals("0") ? 0 : Math.max(next, 1);
                if (!first.equals(Integer.toString(next++))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isClear(List<String> lines, List<String> tokens) {
        long fitting = tokens.stream().filter(this::isToken).count();
        boolean labelled = tokens.stream()
                .filter(this::isToken)
                .anyMatch(line -> !split(line).get(count - 1).equals("O"));
        return labelled && isApart(lines) && 10 * fitting >= 9L * tokens.size();
    }

    /** Whether an empty line stands between two tokens. */
    private static boolean isApart(List<String> lines) {
        boolean seen = false;
        boolean ended = false;
        for (String line : lines) {
            boolean token = !line.isEmpty() && !isAside(line);
            if (token && ended) {
                return true;
            }
            seen |= token;
            ended |= seen && line.isEmpty();
        }
        return false;
    }

    private boolean isToken(String line) {
        List<String> columns = split(line);
        return columns.size() == count && Tag.of(columns.get(count - 1)).isPresent();
    }

    /** Whether the line marks the start of a document. */
    static boolean isDocument(String line) {
        return line.startsWith(DOCUMENT);
    }

    /** Whether the line, which stands before a sentence, is about it: it starts with a hash and is not a token with a tag. */
    boolean isComment(String line) {
        return isRemark(line) && !isToken(line);
    }

    /** The columns of a {@linkplain #trimmed trimmed} line. */
    List<String> split(String line) {
        return split(line, tabs);
    }

    private static List<String> split(String line, boolean tabs) {
        List<String> columns = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= line.length(); i++) {
            boolean end = i == line.length() || line.charAt(i) == '\t' || (!tabs && line.charAt(i) == ' ');
            if (end && (tabs || i > from)) {
                columns.add(line.substring(from, i));
            }
            from = end ? i + 1 : from;
        }
        return columns;
    }
}

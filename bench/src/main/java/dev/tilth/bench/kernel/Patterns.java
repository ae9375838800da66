package dev.tilth.bench.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The same kinds as the built-in detectors find, as {@code java.util.regex} has them; without check digits or context. */
final class Patterns {
    static final List<Pattern> PERSONAL = List.of(
            Pattern.compile("\\b[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,24}\\b"),
            Pattern.compile("(?<![\\w.])(?:\\+\\d{1,3}[ .-]?)?(?:\\(\\d{2,4}\\)|\\d{2,4})[ .-]\\d{3,4}[ .-]\\d{4}\\b"),
            Pattern.compile("\\b\\d{3}-\\d{2}-\\d{4}\\b"),
            Pattern.compile("\\b(?:\\d{4}[ -]?){3}\\d{4}\\b"),
            Pattern.compile("\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\\b"),
            Pattern.compile("\\b(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\b"));

    static final Pattern SECRET = Pattern.compile("\\b(?:AKIA|ASIA)[A-Z0-9]{16}\\b"
            + "|\\bgh[pousr]_[A-Za-z0-9]{30,}"
            + "|\\bgithub_pat_[A-Za-z0-9_]{30,}"
            + "|\\bglpat-[A-Za-z0-9_-]{20,}"
            + "|\\bxox[bapsr]-[A-Za-z0-9-]{12,}"
            + "|\\bxapp-[A-Za-z0-9-]{20,}"
            + "|https://hooks\\.slack\\.com/services/[A-Za-z0-9/]{20,}"
            + "|\\b[sr]k_(?:live|test)_[A-Za-z0-9]{16,}"
            + "|\\bsk-(?:ant-|proj-|svcacct-)?[A-Za-z0-9_-]{20,}"
            + "|\\bAIza[A-Za-z0-9_-]{35}"
            + "|\\bhf_[A-Za-z0-9]{30,}"
            + "|\\bnpm_[A-Za-z0-9]{30,}"
            + "|\\bpypi-[A-Za-z0-9_-]{50,}"
            + "|\\bSG\\.[A-Za-z0-9_-]{20,}\\.[A-Za-z0-9_-]{20,}"
            + "|\\beyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}"
            + "|-----BEGIN [A-Z ]*PRIVATE KEY-----"
            + "|\\b[a-z][a-z0-9+.-]*://[^\\s:@/]+:[^\\s:@/]+@[^\\s/]+"
            + "|\\b(?i:password|passwd|secret|api[_-]?key|access[_-]?token)\\s*[:=]\\s*['\"]?[^\\s'\"]{8,}");

    private Patterns() {}

    /** All that the patterns find, one pattern after the other. */
    static List<String> find(List<Pattern> patterns, String text) {
        List<String> found = new ArrayList<>(0);
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                found.add(matcher.group());
            }
        }
        return found;
    }
}

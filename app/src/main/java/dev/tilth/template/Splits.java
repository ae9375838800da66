package dev.tilth.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Texts cut at other texts, as Python does it. */
final class Splits {
    private Splits() {}

    static List<Object> split(String text, Args args) {
        long most = args.number(1, "maxsplit", -1);
        if (args.get(0, "sep", Nothing.NONE) == Nothing.NONE) {
            return atSpaces(text, most);
        }
        String separator = separator(args);
        List<Object> parts = new ArrayList<>();
        int at = 0;
        int next = text.indexOf(separator);
        while (next >= 0 && parts.size() != most) {
            parts.add(text.substring(at, next));
            at = next + separator.length();
            next = text.indexOf(separator, at);
        }
        parts.add(text.substring(at));
        return parts;
    }

    static List<Object> rsplit(String text, Args args) {
        String separator = separator(args);
        long most = args.number(1, "maxsplit", -1);
        List<Object> parts = new ArrayList<>();
        int end = text.length();
        int next = text.lastIndexOf(separator);
        while (next >= 0 && parts.size() != most) {
            parts.add(text.substring(next + separator.length(), end));
            end = next;
            next = end < separator.length() ? -1 : text.lastIndexOf(separator, end - separator.length());
        }
        parts.add(text.substring(0, end));
        Collections.reverse(parts);
        return parts;
    }

    static List<Object> partition(String text, Args args) {
        String separator = separator(args);
        int at = text.indexOf(separator);
        return at < 0
                ? List.of(text, "", "")
                : List.of(text.substring(0, at), separator, text.substring(at + separator.length()));
    }

    private static String separator(Args args) {
        String separator = args.text(0, "sep");
        if (separator.isEmpty()) {
            throw TemplateError.broken("a text is split at an empty one");
        }
        return separator;
    }

    private static List<Object> atSpaces(String text, long most) {
        List<Object> parts = new ArrayList<>();
        String rest = TextMethods.strip(text, Args.NONE, true, false);
        int at = 0;
        while (at < rest.length() && parts.size() != most) {
            int end = at;
            while (end < rest.length() && !TextMethods.isSpace(rest.charAt(end))) {
                end++;
            }
            parts.add(rest.substring(at, end));
            at = end;
            while (at < rest.length() && TextMethods.isSpace(rest.charAt(at))) {
                at++;
            }
        }
        if (at < rest.length()) {
            parts.add(TextMethods.strip(rest.substring(at), Args.NONE, false, true));
        }
        return parts;
    }
}

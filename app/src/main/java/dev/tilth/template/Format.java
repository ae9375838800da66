package dev.tilth.template;

import java.util.List;

/** {@code '%s of %d' % (a, b)}: the two signs that templates use. */
final class Format {
    private Format() {}

    static String percent(String pattern, List<Object> values, Budget budget) {
        StringBuilder out = new StringBuilder();
        int next = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c != '%') {
                out.append(c);
                continue;
            }
            char sign = i + 1 < pattern.length() ? pattern.charAt(++i) : ' ';
            if (sign == '%') {
                out.append('%');
            } else if ((sign == 's' || sign == 'd') && next < values.size()) {
                String text = Text.of(values.get(next++), budget);
                budget.spend(text.length());
                out.append(text);
            } else {
                throw TemplateError.broken("a pattern asks for what is not there");
            }
        }
        budget.spend(pattern.length());
        return out.toString();
    }
}

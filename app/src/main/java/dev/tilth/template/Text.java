package dev.tilth.template;

import dev.tilth.json.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Values as Python writes them: {@code str} outside, {@code repr} within lists and maps. */
final class Text {
    private static final int MOST_DEEP = 600;

    private final StringBuilder out = new StringBuilder();
    private final Budget budget;

    private Text(Budget budget) {
        this.budget = budget;
    }

    static String of(Object value, Budget budget) {
        if (value instanceof String text) {
            return text;
        }
        if (value == Nothing.UNDEFINED) {
            return "";
        }
        Text text = new Text(budget);
        text.write(value, 0);
        return text.out.toString();
    }

    private void write(Object value, int depth) {
        budget.spend(1);
        if (depth > MOST_DEEP) {
            throw TemplateError.broken("a value is nested too deep");
        }
        if (value instanceof String text) {
            quote(text);
        } else if (value instanceof Boolean truth) {
            out.append(truth ? "True" : "False");
        } else if (value instanceof Double number) {
            out.append(decimal(number));
        } else if (value instanceof Number number) {
            out.append(number);
        } else if (value instanceof List<?> list) {
            String comma = "[";
            for (Object item : list) {
                out.append(comma);
                write(item, depth + 1);
                comma = ", ";
            }
            out.append(list.isEmpty() ? "[]" : "]");
        } else if (value instanceof Map<?, ?> map) {
            String comma = "{";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.append(comma);
                write(entry.getKey(), depth + 1);
                out.append(": ");
                write(entry.getValue(), depth + 1);
                comma = ", ";
            }
            out.append(map.isEmpty() ? "{}" : "}");
        } else if (value == Nothing.NONE) {
            out.append("None");
        } else {
            throw TemplateError.broken("a function cannot be written");
        }
    }

    private void quote(String text) {
        budget.spend(text.length());
        char quote = text.contains("'") && !text.contains("\"") ? '"' : '\'';
        out.append(quote);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\\' -> out.append("\\\\");
                default -> {
                    if (c < ' ' || (c >= 0x7F && c < 0xA1) || c == 0xAD) {
                        out.append(String.format("\\x%02x", (int) c));
                    } else {
                        out.append(c == quote ? "\\" : "").append(c);
                    }
                }
            }
        }
        out.append(quote);
    }

    /** The shortest decimal, with an exponent from 16 digits on, as Python has it. */
    static String decimal(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0.0" : "0.0";
        }
        BigDecimal number = new BigDecimal(Json.of(value).write()).stripTrailingZeros();
        int exponent = number.precision() - number.scale() - 1;
        if (exponent >= -4 && exponent < 16) {
            String plain = number.toPlainString();
            return plain.contains(".") ? plain : plain + ".0";
        }
        String digits = number.unscaledValue().abs().toString();
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        String sign = exponent < 0 ? "-" : "+";
        String power = (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
        return (value < 0 ? "-" : "") + digits.charAt(0) + fraction + "e" + sign + power;
    }
}

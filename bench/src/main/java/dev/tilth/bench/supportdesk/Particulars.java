package dev.tilth.bench.supportdesk;

import dev.tilth.bench.Dice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The nouns and figures of one row, the same wherever the row names them: question and answer speak of one parcel. */
final class Particulars {
    private static final List<String> WEEKDAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday");
    private static final List<String> MONTHS =
            List.of("January", "February", "March", "April", "May", "June", "September", "October", "November");
    private static final String CONSONANTS = "BCDFGHJKLMNPQRSTVWXZ";
    private static final String DIGITS = "0123456789";

    private final Grammar grammar;
    private final Dice dice;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final int style;
    private final int day;
    private final int month;
    private final int days;
    private final int amountCents;
    private final int feeCents;
    private final int[] sides;
    private final int first;
    private final int second;

    Particulars(Grammar grammar, Dice dice) {
        this.grammar = grammar;
        this.dice = dice;
        style = dice.below(4);
        day = dice.between(1, 22);
        month = dice.below(MONTHS.size());
        days = dice.between(3, 9);
        amountCents = dice.between(6, 240) * 100 + dice.below(50) * 2;
        feeCents = dice.between(2, 14) * 100 + 10 * dice.below(10);
        sides = new int[] {5 * dice.between(6, 24), 5 * dice.between(4, 12), 5 * dice.between(2, 10)};
        first = dice.between(31, 480);
        second = dice.between(3, 99);
    }

    Dice dice() {
        return dice;
    }

    /** The value of that name, made at its first use. */
    String value(String name) {
        String known = values.get(name);
        if (known != null) {
            return known;
        }
        String made =
                grammar.noun(name, this).or(() -> figure(name)).orElseThrow(() -> new IllegalStateException(name));
        values.put(name, made);
        return made;
    }

    private Optional<String> figure(String name) {
        String figure =
                switch (name) {
                    case "item" -> value("anitem").replaceFirst("^an? ", "");
                    case "tracking", "tracking2" -> dice.text(CONSONANTS, 2) + dice.text(DIGITS, 8);
                    case "order" -> (style % 2 == 0 ? "PO-" : "#A") + dice.text(DIGITS, 5);
                    case "claim" -> "CL-" + dice.text(DIGITS, 4) + "-" + dice.text(CONSONANTS, 1);
                    case "code" -> dice.pick(List.of("E-", "P", "X")) + dice.text("123456789", 3);
                    case "postcode" -> dice.text("123456789", 4) + " " + dice.text(CONSONANTS, 2);
                    case "locker" -> dice.text(CONSONANTS, 1) + dice.between(2, 88);
                    case "version" -> dice.between(3, 7) + "." + dice.below(20) + "." + dice.below(10);
                    case "weekday" -> dice.pick(WEEKDAYS);
                    case "year" -> Integer.toString(dice.between(2019, 2024));
                    case "letterdigit" -> dice.text("123456789", 1);
                    case "metres" -> Integer.toString(dice.between(40, 900));
                    case "minutes" -> Integer.toString(dice.between(12, 95));
                    case "weight" -> dice.between(1, 29) + "." + dice.between(1, 9);
                    default -> "";
                };
        return figure.isEmpty() ? computed(name) : Optional.of(figure);
    }

    private Optional<String> computed(String name) {
        int volume = sides[0] * sides[1] * sides[2];
        return switch (name) {
            case "date" -> Optional.of(date(day));
            case "date2" -> Optional.of(date(day + 1 + days % 6));
            case "time" ->
                Optional.of(dice.between(7, 19) + ":" + dice.pick(List.of("05", "10", "20", "35", "40", "50")));
            case "isodate2" ->
                Optional.of(String.format(
                        Locale.ROOT, "2025-%02d-%02d", month < 6 ? month + 1 : month + 3, day + 1 + days % 6));
            case "window" -> Optional.of(window(dice.between(8, 17)));
            case "days" -> Optional.of(Integer.toString(days));
            case "amount" -> Optional.of(money(amountCents));
            case "half" -> Optional.of(money(amountCents / 2));
            case "fee" -> Optional.of(money(feeCents));
            case "total" -> Optional.of(money(amountCents + feeCents));
            case "limit" -> Optional.of(money(100 * 50 * dice.between(1, 10)));
            case "number" -> Optional.of(Integer.toString(first));
            case "number2" -> Optional.of(Integer.toString(second));
            case "sumnumbers" -> Optional.of(Integer.toString(first + second));
            case "dims" ->
                Optional.of(sides[0] + (style < 2 ? " × " : " x ") + sides[1] + (style < 2 ? " × " : " x ") + sides[2]);
            case "volume" -> Optional.of(Integer.toString(volume));
            case "volumetric" -> Optional.of(String.format(Locale.ROOT, "%d.%03d", volume / 5000, volume % 5000 / 5));
            default -> Optional.empty();
        };
    }

    private String date(int ofMonth) {
        return switch (style) {
            case 0 -> ofMonth + " " + MONTHS.get(month);
            case 1 -> MONTHS.get(month) + " " + ofMonth;
            case 2 -> ofMonth + " " + MONTHS.get(month).substring(0, 3);
            default ->
                "the " + ofMonth
                        + (ofMonth % 10 == 1 && ofMonth != 11
                                ? "st"
                                : ofMonth % 10 == 2 && ofMonth != 12
                                        ? "nd"
                                        : ofMonth % 10 == 3 && ofMonth != 13 ? "rd" : "th");
        };
    }

    private String window(int from) {
        return style < 2 ? from + ":00 to " + (from + 2) + ":00" : from + "-" + (from + 2) + " h";
    }

    private String money(int cents) {
        String figure = String.format(Locale.ROOT, "%d.%02d", cents / 100, cents % 100);
        return switch (style) {
            case 0, 3 -> "€" + figure;
            case 1 -> figure + " EUR";
            default -> "£" + figure;
        };
    }
}

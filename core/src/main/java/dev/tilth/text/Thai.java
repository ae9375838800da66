package dev.tilth.text;

import java.util.List;

/** Thai has no spaces, so its words of more than one character are looked for in the text. */
final class Thai {
    private static final List<String> NEGATIONS = List.of("ไม่", "มิได้", "ห้าม", "อย่า", "ไร้");

    private Thai() {}

    /** Whether one of the texts negates more often than the other. */
    static boolean isNegatedOnce(Side a, Side b) {
        return (differs(a) || differs(b)) && count(a.text()) != count(b.text());
    }

    private static boolean differs(Side side) {
        return side.any(0, side.lexemes().count(), Side::isThai);
    }

    private static int count(String text) {
        int count = 0;
        for (String negation : NEGATIONS) {
            for (int at = text.indexOf(negation); at >= 0; at = text.indexOf(negation, at + 1)) {
                count++;
            }
        }
        return count;
    }
}

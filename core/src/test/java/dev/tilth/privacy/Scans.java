package dev.tilth.privacy;

import java.util.List;

/** What the built-in detectors find, in words that a table can hold. */
final class Scans {
    private static final Detector DETECTOR = new BuiltInDetector();

    private Scans() {}

    /** Each find as {@code rule=value}. */
    static List<String> finds(String text) {
        Finds finds = new Finds();
        DETECTOR.find(text, finds);
        return finds.all().stream()
                .map(find -> find.type().rule() + "=" + text.substring(find.start(), find.end()))
                .toList();
    }

    static String redacted(String text) {
        return new Redactor(PrivacyOptions.DEFAULTS).text(text);
    }

    /** A text that counts how often it is read, to see that a scanner takes time in proportion to it. */
    static long reads(String text) {
        Counted counted = new Counted(text);
        DETECTOR.find(counted, new Finds());
        return counted.reads;
    }

    private static final class Counted implements CharSequence {
        private final String text;
        private long reads;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            reads++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            reads += end - start;
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}

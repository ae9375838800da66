package dev.tilth.example;

import java.util.List;

/**
 * A part of what a message says.
 *
 * @param kind what it is
 * @param value the text; of media a JSON object as compact text, with the text of numbers and the order of keys that it
 *     had, whose member {@code type} names what it is
 */
public record Part(Kind kind, String value) {
    /** What a part can be. */
    public enum Kind {
        TEXT,
        /** An image, sound or file: content that is no text, and that nothing here looks into. */
        MEDIA
    }

    public static Part text(String text) {
        return new Part(Kind.TEXT, text);
    }

    /** @param json as in {@link #value} */
    public static Part media(String json) {
        return new Part(Kind.MEDIA, json);
    }

    public boolean isMedia() {
        return kind == Kind.MEDIA;
    }

    /** The parts of text of a message; its one text where it is not in parts. */
    public static List<Part> textsOf(Message message) {
        return message.parts().isEmpty()
                ? List.of(text(message.text()))
                : message.parts().stream().filter(part -> !part.isMedia()).toList();
    }

    /** The texts of all parts of text, with nothing between them. */
    public static String joined(List<Part> parts) {
        StringBuilder all = new StringBuilder();
        for (Part part : parts) {
            all.append(part.isMedia() ? "" : part.value());
        }
        return all.toString();
    }
}

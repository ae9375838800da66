package dev.tilth.report.page;

import dev.tilth.report.Escape;

/**
 * Writes HTML that is well-formed XML too. Text is escaped where it enters, and elements close where their block ends,
 * so that no data can end up as markup.
 */
final class Html {
    private final StringBuilder out = new StringBuilder(1 << 16);

    /** Opens a tag; what it holds is given to the {@link Element}. */
    Element tag(String name, String... attributes) {
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException("attributes: give names and values in pairs");
        }
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            Escape.attribute(attributes[i + 1], out);
            out.append('"');
        }
        return new Element(name);
    }

    /**
     * Words of our own, and what is surely short and plain: controls of direction do not survive here, and no line ends
     * between a number and its {@code %}.
     */
    Html text(String text) {
        return isolated(Escape.plain(text).replace(" %", "\u00A0%"));
    }

    /** Text from the data inside an element that isolates its direction, as {@code dir="auto"} does. */
    Html isolated(String text) {
        Escape.text(text, out);
        return this;
    }

    /** Text from the data, whose direction of writing stays inside it. */
    Html data(String text) {
        return tag("bdi").in(() -> isolated(text));
    }

    /** A name from the data or the recipe, as code. */
    Html code(String text) {
        tag("code").in(() -> data(text));
        return this;
    }

    /** Style or script that we ship; it must hold none of {@code <}, {@code &}. */
    Html raw(String ours) {
        if (ours.indexOf('<') >= 0 || ours.indexOf('&') >= 0) {
            throw new IllegalArgumentException("ours: markup in a resource");
        }
        out.append(ours);
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    /** A tag that is not yet closed. */
    final class Element {
        private final String name;

        private Element(String name) {
            this.name = name;
        }

        Html in(Runnable content) {
            out.append('>');
            content.run();
            out.append("</").append(name).append('>');
            return Html.this;
        }

        Html text(String text) {
            return in(() -> Html.this.text(text));
        }

        Html data(String text) {
            return in(() -> Html.this.data(text));
        }

        /** For the elements of HTML that hold nothing, and for those of SVG. */
        Html empty() {
            out.append("/>");
            return Html.this;
        }
    }
}

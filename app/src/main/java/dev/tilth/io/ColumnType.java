package dev.tilth.io;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The type of a column, as far as its values need care to become JSON.
 *
 * @param word of a type without parts, such as {@code BIGINT}
 * @param fields of a struct; one for a list, two for a map (key, value); the list's is named {@code item}
 */
record ColumnType(Kind kind, String word, List<Column> fields) {
    /** What DuckDB needs to plan a query grows by half with each type inside a type. */
    private static final int DEEPEST = 16;

    enum Kind {
        PLAIN,
        STRUCT,
        LIST,
        MAP
    }

    ColumnType {
        fields = List.copyOf(fields);
    }

    private static ColumnType plain(String word) {
        return new ColumnType(Kind.PLAIN, word, List.of());
    }

    /**
     * @param text as DuckDB writes it, for example {@code STRUCT("role" VARCHAR, "content" VARCHAR)[]}
     * @throws SQLException where types lie too deep inside types
     */
    static ColumnType parse(String text) throws SQLException {
        return new Parser(text).type();
    }

    /** The type that stands behind each field. */
    List<ColumnType> parts() {
        return fields.stream().map(Column::type).toList();
    }

    private static final class Parser {
        private final String text;
        private int at;
        private int depth;

        Parser(String text) {
            this.text = text;
        }

        ColumnType type() throws SQLException {
            if (++depth > DEEPEST) {
                throw tooDeep();
            }
            ColumnType type = base();
            int lists = 0;
            while (peek() == '[') {
                if (++lists + depth > DEEPEST) {
                    throw tooDeep();
                }
                at = text.indexOf(']', at) + 1;
                type = new ColumnType(Kind.LIST, "", List.of(new Column("item", type)));
            }
            depth--;
            return type;
        }

        private static SQLException tooDeep() {
            return new SQLException("Not implemented: types inside types, over " + DEEPEST);
        }

        private ColumnType base() throws SQLException {
            int start = at;
            while (at < text.length() && "(),[".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String word = text.substring(start, at).strip();
            if (peek() != '(') {
                return plain(word);
            }
            if (word.equals("STRUCT")) {
                return new ColumnType(Kind.STRUCT, "", fields());
            }
            if (word.equals("MAP")) {
                at++;
                ColumnType key = type();
                skip(',');
                ColumnType value = type();
                skip(')');
                return new ColumnType(Kind.MAP, "", List.of(new Column("key", key), new Column("value", value)));
            }
            skipArguments();
            return plain(word);
        }

        private List<Column> fields() throws SQLException {
            List<Column> fields = new ArrayList<>();
            do {
                at++;
                skipSpaces();
                String name = name();
                fields.add(new Column(name, type()));
            } while (peek() == ',');
            skip(')');
            return fields;
        }

        private String name() {
            StringBuilder name = new StringBuilder();
            if (peek() != '"') {
                while (text.charAt(at) != ' ') {
                    name.append(text.charAt(at++));
                }
            } else {
                at++;
                while (text.charAt(at) != '"' || text.startsWith("\"\"", at)) {
                    at += text.charAt(at) == '"' ? 1 : 0;
                    name.append(text.charAt(at++));
                }
                at++;
            }
            skipSpaces();
            return name.toString();
        }

        /** Numbers, words in quotes or other types in brackets. */
        private void skipArguments() {
            int depth = 0;
            char quote = 0;
            do {
                char c = text.charAt(at++);
                if (quote != 0) {
                    quote = c == quote ? 0 : quote;
                } else if (c == '\'' || c == '"') {
                    quote = c;
                } else {
                    depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                }
            } while (depth > 0);
        }

        private void skip(char wanted) {
            skipSpaces();
            at += peek() == wanted ? 1 : 0;
            skipSpaces();
        }

        private void skipSpaces() {
            while (peek() == ' ') {
                at++;
            }
        }

        private char peek() {
            return at < text.length() ? text.charAt(at) : 0;
        }
    }
}

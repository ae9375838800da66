package dev.tilth.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes nodes of the pieces of a template. Not for several threads. */
final class Parser {
    private static final int DEEPEST = 200;

    private final List<Piece> pieces;
    private int at;
    private int depth;

    private Parser(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /** @throws TemplateError where the template is broken, with the line */
    static Node parse(String source) {
        Parser parser = new Parser(Pieces.of(source));
        Node all = parser.body();
        if (parser.at < parser.pieces.size()) {
            Piece piece = parser.pieces.get(parser.at);
            throw TemplateError.broken(piece.tag() + " ends nothing").at(piece.line());
        }
        return all;
    }

    /** Nodes up to a block with one of the tags, which is not taken; without tags up to the end. */
    private Node body(String... ends) {
        List<Node> nodes = new ArrayList<>();
        while (at < pieces.size()
                && !Arrays.asList(ends).contains(pieces.get(at).tag())) {
            Piece piece = pieces.get(at);
            if (ends.length == 0 && isEnd(piece.tag())) {
                break;
            }
            at++;
            nodes.add(new Located(node(piece), piece.line()));
        }
        if (ends.length > 0 && at == pieces.size()) {
            throw TemplateError.broken("there is no " + ends[ends.length - 1]);
        }
        return new Block(nodes);
    }

    private static boolean isEnd(String tag) {
        return tag.startsWith("end") || tag.equals("else") || tag.equals("elif");
    }

    private Node node(Piece piece) {
        if (piece.kind() == Piece.Kind.TEXT) {
            return Nodes.text(piece.text());
        }
        try {
            deeper();
            Expressions words = new Expressions(piece.words());
            Node node = piece.kind() == Piece.Kind.BLOCK ? block(words) : Nodes.print(words.tuple());
            depth--;
            words.end();
            return node;
        } catch (TemplateError e) {
            throw e.at(piece.line());
        }
    }

    private void deeper() {
        if (++depth > DEEPEST) {
            throw TemplateError.broken("blocks stand in each other more than " + DEEPEST + " deep");
        }
    }

    private Node block(Expressions words) {
        String tag = words.name();
        return switch (tag) {
            case "for" -> loop(words);
            case "if" -> choice(words);
            case "set" -> set(words);
            case "macro" -> macro(words);
            case "filter" -> filtered(words);
            case "generation" -> Nodes.generation(inside(words, "endgeneration"));
            case "break" -> Nodes.flow(Node.Flow.BREAK);
            case "continue" -> Nodes.flow(Node.Flow.CONTINUE);
            default -> throw TemplateError.broken("the tag " + tag + " is not supported");
        };
    }

    private Node filtered(Expressions words) {
        Filters.Use filter = words.filter();
        return Nodes.filtered(inside(words, "endfilter"), filter);
    }

    /** What stands up to {@code end}, which is taken. */
    private Node inside(Expressions words, String end) {
        words.end();
        Node body = body(end);
        at++;
        return body;
    }

    private Node loop(Expressions words) {
        List<String> names = words.names();
        words.need("in");
        Expression items = words.plain();
        Optional<Expression> condition = words.takes("if") ? Optional.of(words.expression()) : Optional.empty();
        words.end();
        Node body = body("else", "endfor");
        Node otherwise = new Block(List.of());
        if (pieces.get(at).tag().equals("else")) {
            at++;
            otherwise = body("endfor");
        }
        at++;
        return new ForNode(names, items, condition, body, otherwise);
    }

    private Node choice(Expressions words) {
        deeper();
        Expression condition = words.expression();
        words.end();
        Node then = body("elif", "else", "endif");
        Piece next = pieces.get(at++);
        Node otherwise = new Block(List.of());
        if (next.tag().equals("elif")) {
            Expressions more = new Expressions(next.words());
            more.name();
            otherwise = new Located(choice(more), next.line());
        } else if (next.tag().equals("else")) {
            otherwise = body("endif");
            at++;
        }
        depth--;
        return Nodes.choose(condition, then, otherwise);
    }

    private Node set(Expressions words) {
        List<String> names = words.names();
        if (words.takesSign(".")) {
            String member = words.name();
            words.needSign("=");
            return Nodes.setMember(names.get(0), member, words.tuple());
        }
        if (words.takesSign("=")) {
            return Nodes.set(names, words.tuple());
        }
        Optional<Filters.Use> filter = words.takesSign("|") ? Optional.of(words.filter()) : Optional.empty();
        return Nodes.setBody(names.get(0), inside(words, "endset"), filter);
    }

    private Node macro(Expressions words) {
        String name = words.name();
        List<String> parameters = new ArrayList<>();
        Map<String, Expression> defaults = new LinkedHashMap<>();
        words.needSign("(");
        while (!words.takesSign(")")) {
            String parameter = words.name();
            parameters.add(parameter);
            if (words.takesSign("=")) {
                defaults.put(parameter, words.expression());
            }
            if (!words.atSign(")")) {
                words.needSign(",");
            }
        }
        Node body = inside(words, "endmacro");
        return (scope, out) -> {
            scope.set(name, new Macro(name, parameters, defaults, body, scope));
            return Node.Flow.NEXT;
        };
    }
}

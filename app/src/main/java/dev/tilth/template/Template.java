package dev.tilth.template;

import java.util.LinkedHashMap;
import java.util.Map;

/** A template that was read once and is rendered often. Many threads may render it. */
final class Template {
    private final Node root;

    private Template(Node root) {
        this.root = root;
    }

    /** @throws TemplateError where it is broken */
    static Template parse(String source) {
        try {
            return new Template(Parser.parse(source));
        } catch (StackOverflowError e) {
            throw TemplateError.broken("it is nested too deep");
        }
    }

    /**
     * @param variables names and values, of the kinds that {@link Expression} names
     * @param steps that it may take; a character that is written is one
     * @throws TemplateError where it fails, refuses or takes too long
     */
    Rendering render(Map<String, Object> variables, long steps) {
        Budget budget = new Budget(steps);
        Map<String, Object> names = new LinkedHashMap<>(Globals.ALL);
        names.putAll(variables);
        Output out = new Output(budget);
        try {
            root.render(Scope.root(names, budget), out);
        } catch (StackOverflowError e) {
            throw TemplateError.broken("it is nested too deep");
        }
        return out.rendering();
    }
}

package dev.tilth.template;

/** A node that knows its line, for what goes wrong in it; each takes one step. */
record Located(Node node, int line) implements Node {
    @Override
    public Flow render(Scope scope, Output out) {
        try {
            scope.budget().spend(1);
            return node.render(scope, out);
        } catch (TemplateError e) {
            throw e.at(line);
        }
    }
}

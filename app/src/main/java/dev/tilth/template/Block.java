package dev.tilth.template;

import java.util.List;

/** Nodes one after another. */
record Block(List<Node> nodes) implements Node {
    Block {
        nodes = List.copyOf(nodes);
    }

    @Override
    public Flow render(Scope scope, Output out) {
        for (Node node : nodes) {
            Flow flow = node.render(scope, out);
            if (flow != Flow.NEXT) {
                return flow;
            }
        }
        return Flow.NEXT;
    }
}

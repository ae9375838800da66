package dev.tilth.template;

import java.util.List;
import java.util.Map;

/**
 * A macro as a value.
 *
 * @param parameters in order
 * @param defaults of those that have one
 * @param home where it was defined, whose names it sees
 */
record Macro(String name, List<String> parameters, Map<String, Expression> defaults, Node body, Scope home)
        implements Callable {
    @Override
    public Object call(Args args, Budget budget) {
        if (args.size() > parameters.size()
                || !parameters.containsAll(args.names().keySet())) {
            throw TemplateError.broken("the macro " + name + " has no such argument");
        }
        budget.enter();
        Scope scope = home.inner();
        for (int i = 0; i < parameters.size(); i++) {
            String parameter = parameters.get(i);
            Object otherwise =
                    defaults.containsKey(parameter) ? defaults.get(parameter).value(scope) : Nothing.UNDEFINED;
            scope.set(parameter, args.get(i, parameter, otherwise));
        }
        String written = Nodes.written(body, scope);
        budget.leave();
        return written;
    }
}

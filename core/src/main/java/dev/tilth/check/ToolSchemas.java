package dev.tilth.check;

import java.util.concurrent.ConcurrentHashMap;

/**
 * Tool definitions made ready to check calls against, kept by their text: most rows of a set share a few. Holds at most
 * 1,024 of at most 16,384 characters and then starts again, so that rows with a tool each do not fill the memory. Safe
 * for many threads.
 */
final class ToolSchemas {
    private static final int MOST = 1_024;
    private static final int LONGEST = 16_384;

    private final ConcurrentHashMap<String, ToolSchema> known = new ConcurrentHashMap<>();

    ToolSchema of(String definition) {
        if (definition.length() > LONGEST) {
            return ToolSchema.of(definition);
        }
        ToolSchema found = known.get(definition);
        if (found == null) {
            if (known.size() >= MOST) {
                known.clear();
            }
            found = ToolSchema.of(definition);
            known.put(definition, found);
        }
        return found;
    }
}

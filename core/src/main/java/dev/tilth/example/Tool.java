package dev.tilth.example;

/**
 * A tool that the assistant may call.
 *
 * @param name of the tool
 * @param definition the function object as compact JSON text: {@code name}, {@code description}, {@code parameters}
 *     (a JSON Schema) and whatever else it was given, in its order
 */
public record Tool(String name, String definition) {}

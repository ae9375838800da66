package dev.tilth.example;

/**
 * A call that the assistant makes.
 *
 * @param id links the call to its result; empty where the shape has none
 * @param name of the tool
 * @param arguments JSON text as it was written (number text and key order kept), which may be broken: a check says so
 */
public record ToolCall(String id, String name, String arguments) {}

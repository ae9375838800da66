package dev.tilth.report;

/**
 * A file that was written.
 *
 * @param path in the folder of the version, with forward slashes
 * @param split {@code train}, {@code validation}, {@code test}, or empty for what is none of them
 * @param rows that it holds
 * @param bytes its size
 * @param sha256 of its bytes, hex
 */
public record WrittenFile(String path, String split, long rows, long bytes, String sha256) {}

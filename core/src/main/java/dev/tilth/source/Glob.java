package dev.tilth.source;

import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern of paths: {@code *}, {@code ?}, {@code [abc]} and {@code {a,b}} within one part, {@code **} for any number of
 * parts.
 *
 * @param root the folder that all matches lie in
 * @param parts a matcher for each part below it; {@code **} is the part that matches {@link #ANY}
 */
record Glob(Path root, List<PathMatcher> parts) {
    private static final PathMatcher ANY = path -> true;

    static boolean isGlob(String path) {
        return path.chars().anyMatch(c -> c == '*' || c == '?' || c == '[' || c == '{');
    }

    static Glob of(Path base, String pattern) {
        String[] parts = pattern.split("/", -1);
        Path root = pattern.startsWith("/") ? base.getRoot() : base;
        int i = 0;
        while (i < parts.length && !isGlob(parts[i])) {
            root = root.resolve(parts[i++]);
        }
        List<PathMatcher> matchers = new ArrayList<>();
        for (; i < parts.length; i++) {
            matchers.add(parts[i].equals("**") ? ANY : matcher(base.getFileSystem(), parts[i]));
        }
        return new Glob(root.normalize(), List.copyOf(matchers));
    }

    private static PathMatcher matcher(FileSystem files, String part) {
        try {
            return files.getPathMatcher("glob:" + part);
        } catch (PatternSyntaxException e) {
            return path -> path.toString().equals(part);
        }
    }

    /** Whether a file lies below the root and matches, or is the root where nothing is left open. */
    boolean holds(Path file) {
        return parts.isEmpty() ? file.equals(root) : file.startsWith(root) && matches(root.relativize(file));
    }

    /** @param relative to {@link #root} */
    boolean matches(Path relative) {
        boolean[] reached = new boolean[parts.size() + 1];
        reached[0] = true;
        for (Path name : relative) {
            reached = step(throughAny(reached), name);
        }
        return throughAny(reached)[parts.size()];
    }

    private boolean[] step(boolean[] reached, Path name) {
        boolean[] next = new boolean[reached.length];
        for (int i = 0; i < parts.size(); i++) {
            if (reached[i] && parts.get(i) == ANY) {
                next[i] = true;
            } else if (reached[i] && parts.get(i).matches(name)) {
                next[i + 1] = true;
            }
        }
        return next;
    }

    /** {@code **} also stands for no part at all. */
    private boolean[] throughAny(boolean[] reached) {
        for (int i = 0; i < parts.size(); i++) {
            if (reached[i] && parts.get(i) == ANY) {
                reached[i + 1] = true;
            }
        }
        return reached;
    }
}

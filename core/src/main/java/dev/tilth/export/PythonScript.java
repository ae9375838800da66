package dev.tilth.export;

/** A Python script of settings, each on a line with its reason. */
final class PythonScript {
    private final StringBuilder out = new StringBuilder(4_000);

    /** Begins with a comment, one line. */
    PythonScript(String about) {
        out.append("# ").append(about).append('\n');
    }

    PythonScript line(String code, String why) {
        out.append(code).append("  # ").append(why).append('\n');
        return this;
    }

    /** A line that needs no reason. */
    PythonScript line(String code) {
        out.append(code).append('\n');
        return this;
    }

    /** An argument of a call that is open. */
    PythonScript argument(String name, String value, String why) {
        return line("    " + name + "=" + value + ",", why);
    }

    PythonScript argument(String name, LoraAdvice.Choice choice) {
        return argument(name, choice.value(), choice.why());
    }

    @Override
    public String toString() {
        return out.toString();
    }
}

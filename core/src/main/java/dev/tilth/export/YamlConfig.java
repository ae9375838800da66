package dev.tilth.export;

/** A YAML file of settings, each on a line with its reason. */
final class YamlConfig {
    private final StringBuilder out = new StringBuilder(3_000);

    /** Begins with a comment, one line. */
    YamlConfig(String about) {
        out.append("# ").append(about).append('\n');
    }

    YamlConfig line(String key, String value, String why) {
        out.append(key).append(": ").append(value).append(" # ").append(why).append('\n');
        return this;
    }

    YamlConfig line(String key, LoraAdvice.Choice choice) {
        return line(key, choice.value(), choice.why());
    }

    /** Opens a list under a key. */
    YamlConfig list(String key) {
        out.append(key).append(":\n");
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}

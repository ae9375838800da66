package dev.tilth.bench.measure;

import dev.tilth.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The JDKs of this machine by release, from 17 up: that of {@code JAVA_HOME}, and those under {@code /usr/lib/jvm}. */
public final class Jdks {
    private static final Path USUAL_PLACE = Path.of("/usr/lib/jvm");
    private static final int LEAST = 17;

    private final TreeMap<Integer, Path> homes = new TreeMap<>();

    private Jdks() {}

    /** @throws IOException where the usual place cannot be read */
    public static Jdks find() throws IOException {
        return find(USUAL_PLACE, System.getenv());
    }

    static Jdks find(Path place, Map<String, String> environment) throws IOException {
        Jdks found = new Jdks();
        found.add(Path.of(System.getProperty("java.home")));
        if (Files.isDirectory(place)) {
            try (Stream<Path> homes = Files.list(place)) {
                for (Path home : homes.sorted().toList()) {
                    found.add(home);
                }
            }
        }
        String named = environment.getOrDefault("JAVA_HOME", "");
        if (!named.isEmpty()) {
            found.add(Path.of(named));
        }
        return found;
    }

    /** The release file of a JDK names its version. */
    private void add(Path home) throws IOException {
        Path release = home.resolve("release");
        if (Files.isReadable(release) && Files.isExecutable(java(home))) {
            Properties properties = new Properties();
            try (var in = Files.newInputStream(release)) {
                properties.load(in);
            }
            String version = properties.getProperty("JAVA_VERSION", "0").replace("\"", "");
            int feature = Integer.parseInt(version.split("\\D", 2)[0]);
            if (feature >= LEAST) {
                homes.put(feature, home);
            }
        }
    }

    private static Path java(Path home) {
        return home.resolve("bin").resolve("java");
    }

    /** The newest release, which is the one that the launcher of the product takes. */
    public int newest() {
        return homes.lastKey();
    }

    /** The {@code java} of a release. */
    public Path java(int release) {
        Path home = homes.get(release);
        if (home == null) {
            throw new Fault(
                    "--jdk",
                    "there is no JDK " + release + " under " + USUAL_PLACE + " or in JAVA_HOME, only " + homes.keySet(),
                    "Install it, or name those that are there.");
        }
        return java(home);
    }
}

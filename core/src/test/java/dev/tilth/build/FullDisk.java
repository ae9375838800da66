package dev.tilth.build;

import dev.tilth.fault.Fault;
import dev.tilth.verify.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** Builds on a small disk that is full but for a little, then a little more, until a build goes through; says of each how it went. */
final class FullDisk {
    private static final long STEP = 16 << 10;

    private final SmallDesk desk;
    private final Path ballast;
    private String step = "";

    private FullDisk(Path disk) {
        desk = SmallDesk.in(disk, SmallDesk.MOST_ROWS);
        ballast = disk.resolve("ballast");
    }

    /** @param args the folder on which the disk is mounted */
    public static void main(String[] args) throws IOException {
        FullDisk disk = new FullDisk(Path.of(args[0]));
        Path first = disk.desk.build().folder();
        boolean built = false;
        for (long free = 0; !built; free += STEP) {
            disk.fill(free);
            built = disk.build();
            Files.delete(disk.ballast);
            Path latest = first.resolveSibling("latest").toRealPath();
            if (!built && !latest.equals(first.toRealPath())) {
                System.out.println("another version is the latest");
            }
            if (!Verification.of(latest).stream().allMatch(Verification.Finding::holds)) {
                System.out.println("the last version is damaged");
            }
            System.out.println("files: " + disk.files(first));
        }
    }

    private void fill(long free) throws IOException {
        long usable = Files.getFileStore(desk.folder()).getUsableSpace();
        Files.write(ballast, new byte[(int) Math.max(0, usable - free)]);
    }

    private boolean build() {
        step = "open";
        try {
            desk.builder("dedup.threshold=0.9")
                    .progress((now, done, all) -> step = now)
                    .run();
            System.out.println("built");
            return true;
        } catch (Fault e) {
            System.out.println(step + ": " + e.getMessage());
            return false;
        }
    }

    /** Beside the first version, and what would be another one. */
    private Set<String> files(Path first) throws IOException {
        Set<String> names = new TreeSet<>(desk.left());
        names.remove(first.getFileName().toString());
        return names;
    }
}

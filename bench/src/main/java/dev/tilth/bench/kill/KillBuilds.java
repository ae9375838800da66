package dev.tilth.bench.kill;

import dev.tilth.bench.Dice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Kills builds and looks whether a version is there whole or not at all, and whether the next run is clean: {@code java -cp
 * ... dev.tilth.bench.kill.KillBuilds --work DIR [--kills 1000] [--seed 7]}. Prints Markdown; ends with 1 where a promise
 * is broken.
 */
public final class KillBuilds {
    private static final int SAID = 50;

    private KillBuilds() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i], args[i + 1]);
        }
        int kills = Integer.parseInt(options.getOrDefault("--kills", "1000"));
        long seed = Long.parseLong(options.getOrDefault("--seed", "7"));
        Path work = Files.createDirectories(Path.of(options.getOrDefault("--work", "bench/target/kills")));
        System.exit(run(new Scene(work.toAbsolutePath(), seed), new Dice(seed), kills) ? 0 : 1);
    }

    private static boolean run(Scene scene, Dice dice, int kills) throws IOException, InterruptedException {
        Map<Scene.Found, Integer> found = new EnumMap<>(Scene.Found.class);
        int damaged = 0;
        int unclean = 0;
        for (int i = 0; i < kills; i++) {
            scene.reset();
            Moment moment = Moment.draw(dice);
            scene.kill(moment);
            found.merge(scene.found(), 1, Integer::sum);
            if (!scene.isIntact()) {
                damaged++;
                System.out.println("kill " + i + ", " + moment + ": a version is not whole");
            }
            if (!scene.isMended()) {
                unclean++;
                System.out.println("kill " + i + ", " + moment + ": the next run is not clean");
            }
            if ((i + 1) % SAID == 0) {
                System.err.println("kills: " + (i + 1) + " " + found);
            }
        }
        System.out.println("| what the kill left | builds |\n|---|---|");
        found.forEach((what, builds) -> System.out.println("| " + what + " | " + builds + " |"));
        System.out.println(
                "\n" + kills + " kills: " + damaged + " damaged versions, " + unclean + " unclean next runs");
        return damaged + unclean == 0;
    }
}

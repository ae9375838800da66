package dev.tilth.report;

import java.util.List;

/**
 * What was built, from what. Carries no date: a version is named by the digest of what went into it.
 *
 * @param name of the dataset, as in the recipe
 * @param version of the dataset, the digest that names its folder
 * @param tilth version of tilth that built it
 * @param recipe file name of the recipe; empty where defaults were used
 * @param recipeDigest SHA-256 of the recipe in effect, hex
 * @param objective {@code format}, {@code style}, {@code classification}, {@code extraction}, {@code chat} or {@code
 *     reasoning}; empty where not said
 * @param description one sentence about the data; may be empty
 * @param license of the data as an SPDX name; empty where not said
 * @param languages as BCP 47 tags; empty where not said
 * @param task the definition that the data follows
 */
public record Header(
        String name,
        String version,
        String tilth,
        String recipe,
        String recipeDigest,
        String objective,
        String description,
        String license,
        List<String> languages,
        Task task) {
    public Header {
        languages = List.copyOf(languages);
    }

    /**
     * The locked task definition.
     *
     * @param file of the text; empty where there is none
     * @param version as in the recipe; 0 where there is none
     * @param digest SHA-256 of the text, hex; empty where there is none
     */
    public record Task(String file, int version, String digest) {
        public static final Task NONE = new Task("", 0, "");
    }
}

package dev.tilth.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder as dataset hubs lay it out: parts such as {@code data/train-00000-of-00002.parquet}, a card that names subsets
 * and splits. All files are read, and each says which split it was.
 */
final class HubLayout {
    /** Files that stand beside the data and describe it. */
    private static final Set<String> DESCRIPTIONS =
            Set.of("dataset_infos.json", "dataset_info.json", "dataset_dict.json", "state.json");

    private static final Pattern PART = Pattern.compile("(.*-)(\\d{5})-of-(\\d{5})(\\.[^/]*|-[^/]*)?");
    private static final Pattern SPLIT = Pattern.compile(
            "(?:^|[-._ /0-9])(train|training|validation|valid|val|dev|test|testing|eval|evaluation)(?:[-._ /0-9]|$)");
    private static final int MOST_MISSING = 10;

    private final Optional<HubCard> card;

    private HubLayout(Optional<HubCard> card) {
        this.card = card;
    }

    /** @param folder where a card may lie */
    static HubLayout of(Path folder) {
        return new HubLayout(HubCard.of(folder));
    }

    /** Files that are chosen one by one, without a look at a card. */
    static HubLayout withoutCard() {
        return new HubLayout(Optional.empty());
    }

    /** Whether a file only describes the others. Only true beside a card or parts. */
    boolean isDescription(Path file, List<Path> all) {
        boolean hub = card.isPresent()
                || all.stream().anyMatch(each -> PART.matcher(name(each)).matches());
        return hub && DESCRIPTIONS.contains(name(file));
    }

    /** What is known of a file by where it lies. */
    List<String> notes(Path file, String relative) {
        Optional<HubCard.Pattern> said = card.flatMap(known -> known.says(file));
        String config = said.map(HubCard.Pattern::config).orElse("");
        String split = said.map(HubCard.Pattern::split).orElse("");
        boolean part = PART.matcher(relative).matches();
        if (split.isEmpty() && (part || said.isPresent())) {
            Matcher word = SPLIT.matcher(relative.toLowerCase(Locale.ROOT));
            split = word.find() ? word.group(1) : "";
        }
        if (split.isEmpty() && config.isEmpty()) {
            return List.of();
        }
        return List.of("in the dataset that it comes from it is"
                + (split.isEmpty() ? "" : " of the split " + split)
                + (config.isEmpty() ? "" : (split.isEmpty() ? "" : ",") + " of the config " + config));
    }

    /** What is missing, or is read though it may be more than is wanted. */
    List<String> remarks(List<String> names) {
        List<String> remarks = new ArrayList<>(missing(names));
        List<String> configs = card.map(HubCard::configs).orElse(List.of());
        if (configs.size() > 1) {
            remarks.add("the card names " + configs.size() + " configs (" + ColumnNames.shown(configs)
                    + "), and all are read: name the folder or files of one to read it alone");
        }
        return remarks;
    }

    private static List<String> missing(List<String> names) {
        Map<String, Set<Integer>> seen = new LinkedHashMap<>();
        Map<String, Matcher> first = new LinkedHashMap<>();
        for (String name : names) {
            Matcher part = PART.matcher(name);
            if (part.matches()) {
                String series = part.group(1) + "-of-" + part.group(3);
                seen.computeIfAbsent(series, key -> new TreeSet<>()).add(Integer.parseInt(part.group(2)));
                first.putIfAbsent(series, part);
            }
        }
        List<String> missing = new ArrayList<>();
        first.forEach((series, part) -> {
            int all = Integer.parseInt(part.group(3));
            Set<Integer> there = seen.getOrDefault(series, Set.of());
            for (int i = 0; i < all && missing.size() < MOST_MISSING; i++) {
                if (!there.contains(i)) {
                    missing.add(String.format(Locale.ROOT, "%s%05d-of-%05d", part.group(1), i, all)
                            + Optional.ofNullable(part.group(4)).orElse("") + ": a part that is not there");
                }
            }
        });
        return missing;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}

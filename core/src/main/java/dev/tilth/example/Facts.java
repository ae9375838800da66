package dev.tilth.example;

/**
 * What a row says of itself beside its content; each is empty where nothing is said. Private until it is written: a
 * group is written as an ordinal.
 *
 * @param group the stable key that must not be split (customer, ticket)
 * @param document the text that the example was made from
 * @param collected when, as an ISO 8601 date or time
 * @param labelledBy who answered or labelled: expert, agent, junior, model, or a name
 * @param taskVersion version of the task definition that was followed, 0 where not said
 */
public record Facts(String group, String document, String collected, String labelledBy, int taskVersion) {
    public static final Facts NONE = new Facts("", "", "", "", 0);
}

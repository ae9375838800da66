package dev.tilth.format;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Tagging;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code {"tokens": ["Ann", "left"], "ner_tags": ["B-PER", "O"]}}: tokens with a tag each, as token classification is
 * trained. The text is the tokens with a space between. Tags are texts, of BIO, BIOES, BILOU or IOB1 ({@link TagReader}),
 * or numbers that the recipe names, as only the card of a dataset does; others are refused. Written as BIO.
 */
final class BioShape implements Shape {
    private static final Capacity CAPACITY = Capacity.refusing(
                    Feature.NOT_TAGGED_TEXT,
                    Feature.NO_TOKENS,
                    Feature.LOOSE_SPANS,
                    Feature.RANKED,
                    Feature.JUDGED,
                    Feature.TOOLS)
            .losing(Feature.SPACING, Feature.NAMES, Feature.CALL_IDS, Feature.UNTRAINED, Feature.LABELS)
            .holding(Feature.TAGGED);

    private static final List<String> TOKENS = List.of("tokens", "words");
    private static final List<String> TAGS = List.of("ner_tags", "tags", "labels", "ner", "bio_tags");

    private final List<String> names;

    /** @param names of tags that are numbers, from 0 on; empty where they are not known */
    BioShape(List<String> names) {
        this.names = List.copyOf(names);
    }

    @Override
    public String name() {
        return "bio";
    }

    @Override
    public Capacity capacity() {
        return CAPACITY;
    }

    @Override
    public boolean fits(Json.Obj row) {
        return row.find(Values.first(row, TOKENS)).orElse(Json.Obj.EMPTY) instanceof Json.Arr tokens
                && row.find(Values.first(row, TAGS)).orElse(Json.Obj.EMPTY) instanceof Json.Arr tags
                && !tokens.items().isEmpty()
                && tokens.items().size() == tags.items().size()
                && tokens.items().stream().allMatch(Json.Str.class::isInstance)
                && tags.items().stream().allMatch(BioShape::isTag);
    }

    private static boolean isTag(Json tag) {
        return tag instanceof Json.Num
                || (tag instanceof Json.Str text && Tag.of(text.value()).isPresent());
    }

    @Override
    public Set<String> columns(List<String> keys) {
        return Set.of(first(keys, TOKENS), first(keys, TAGS));
    }

    private static String first(List<String> keys, List<String> names) {
        return names.stream().filter(keys::contains).findFirst().orElse(names.get(0));
    }

    @Override
    public Example read(Json.Obj row) throws Misshapen {
        String column = first(row.keys(), TOKENS);
        String tags = first(row.keys(), TAGS);
        List<Json> words = Values.items(Values.required(row, column), column);
        List<Json> given = Values.items(Values.required(row, tags), tags);
        if (words.size() != given.size()) {
            throw Misshapen.unequal(column + " has " + words.size() + " items and " + tags + " " + given.size());
        }
        StringBuilder text = new StringBuilder();
        List<Tagging.Token> tokens = new ArrayList<>(words.size());
        List<Tag> read = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            int start = text.append(i > 0 ? " " : "").length();
            text.append(Values.text(words.get(i), column + "[" + i + "]"));
            tokens.add(new Tagging.Token(start, text.length()));
            read.add(tag(given.get(i), tags + "[" + i + "]"));
        }
        return Example.chat(Message.user(text.toString()))
                .withTagging(new Tagging(TagReader.spans(read, tokens, tags), tokens));
    }

    private Tag tag(Json value, String where) throws Misshapen {
        return Tag.of(value instanceof Json.Num number ? named(number.text(), where) : Values.text(value, where))
                .orElseThrow(() -> Misshapen.wrongType(where, "is no O and no tag that begins with B-, I-, E- or S-"));
    }

    private String named(String number, String where) throws Misshapen {
        if (names.isEmpty()) {
            throw Misshapen.wrongType(where, "is a number: name the tags, from 0 on, as map.tags of the source");
        }
        int at = number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : names.size();
        if (at >= names.size()) {
            throw Misshapen.wrongType(
                    where, "is not a number from 0 to " + (names.size() - 1) + ", which map.tags names");
        }
        return names.get(at);
    }

    @Override
    public Written write(Example example) {
        return Written.of(example, CAPACITY, BioShape::row);
    }

    private static Json.Obj row(Example example) {
        String text = example.messages().get(0).text();
        List<Json> tokens = new ArrayList<>();
        for (Tagging.Token token : example.tagging().orElseThrow().tokens()) {
            tokens.add(Json.of(text.substring(token.start(), token.end())));
        }
        return new JsonObject()
                .put("tokens", tokens)
                .put(
                        "ner_tags",
                        Json.strings(example.tagging().flatMap(TagWriter::tags).orElseThrow()))
                .build();
    }
}

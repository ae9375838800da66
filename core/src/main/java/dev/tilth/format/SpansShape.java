package dev.tilth.format;

import dev.tilth.example.CodePoints;
import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Tagging;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code {"text", "spans": [{"start", "end", "label"}], "tokens"}}: a text with labels on parts of it, by the names of
 * spaCy and Prodigy, Doccano ({@code label}: {@code [[0, 5, "PER"]]}) and Presidio ({@code full_text}). It is written as
 * Prodigy has it, places in code points.
 */
final class SpansShape implements Shape {
    private static final Capacity CAPACITY = Capacity.refusing(
                    Feature.NOT_TAGGED_TEXT, Feature.RANKED, Feature.JUDGED, Feature.TOOLS)
            .losing(Feature.NAMES, Feature.CALL_IDS, Feature.UNTRAINED, Feature.LABELS)
            .holding(Feature.TAGGED);

    private static final List<String> TEXTS = List.of("text", "full_text", "source_text", "sentence", "content");
    private static final List<String> SPANS = List.of("spans", "entities", "ents", "privacy_mask", "label", "labels");

    private final Offsets offsets;

    SpansShape(Offsets offsets) {
        this.offsets = offsets;
    }

    @Override
    public String name() {
        return "spans";
    }

    @Override
    public Capacity capacity() {
        return CAPACITY;
    }

    @Override
    public boolean fits(Json.Obj row) {
        return row.find(Values.first(row, TEXTS)).orElse(Json.Obj.EMPTY) instanceof Json.Str
                && SpanReader.areSpans(row.find(Values.first(row, SPANS)).orElse(Json.Obj.EMPTY));
    }

    @Override
    public Set<String> columns(List<String> keys) {
        Set<String> columns = new LinkedHashSet<>();
        TEXTS.stream().filter(keys::contains).findFirst().ifPresent(columns::add);
        SPANS.stream().filter(keys::contains).findFirst().ifPresent(columns::add);
        columns.add("tokens");
        return columns;
    }

    @Override
    public Example read(Json.Obj row) throws Misshapen {
        String column = Values.first(row, TEXTS);
        String spans = Values.first(row, SPANS);
        if (column.isEmpty() || spans.isEmpty()) {
            throw Misshapen.missing(column.isEmpty() ? TEXTS.get(0) : SPANS.get(0));
        }
        String text = Values.text(row, column);
        Optional<Json> tokens = row.find("tokens").filter(SpansShape::arePlaced);
        return tagged(text, Values.required(row, spans), spans, tokens, offsets);
    }

    /** Tokens that are texts say nothing of where they stand. */
    private static boolean arePlaced(Json tokens) {
        return tokens instanceof Json.Arr list
                && list.items().stream()
                        .allMatch(token -> token instanceof Json.Obj place
                                && !Values.first(place, SpanReader.STARTS).isEmpty());
    }

    /**
     * @param tokens with their places, where there are any
     */
    @SuppressWarnings("TooManyParameters")
    static Example tagged(String text, Json spans, String where, Optional<Json> tokens, Offsets offsets)
            throws Misshapen {
        SpanReader reader = new SpanReader(text, offsets);
        List<Tagging.Token> placed =
                tokens.isPresent() ? reader.tokens(Values.items(tokens.get(), "tokens"), "tokens") : List.of();
        Tagging tagging = new Tagging(reader.spans(Values.items(spans, where), where), placed);
        return Example.chat(Message.user(text)).withTagging(tagging);
    }

    @Override
    public Written write(Example example) {
        return Written.of(example, CAPACITY, SpansShape::row);
    }

    private static Json.Obj row(Example example) {
        String text = example.messages().get(0).text();
        Tagging tagging = example.tagging().orElseThrow();
        CodePoints points = CodePoints.of(text);
        List<Json> spans = new ArrayList<>(tagging.spans().size());
        for (Tagging.Span span : tagging.spans()) {
            spans.add(new JsonObject()
                    .put("start", points.ofUnits(span.start()))
                    .put("end", points.ofUnits(span.end()))
                    .put("label", span.label())
                    .build());
        }
        JsonObject row = new JsonObject().put("text", text).put("spans", spans);
        List<Json> tokens = new ArrayList<>(tagging.tokens().size());
        for (Tagging.Token token : tagging.tokens()) {
            tokens.add(new JsonObject()
                    .put("text", text.substring(token.start(), token.end()))
                    .put("start", points.ofUnits(token.start()))
                    .put("end", points.ofUnits(token.end()))
                    .put("id", tokens.size())
                    .build());
        }
        return tokens.isEmpty() ? row.build() : row.put("tokens", tokens).build();
    }
}

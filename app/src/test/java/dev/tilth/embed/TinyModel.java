package dev.tilth.embed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A model that the eye can judge, as files: each word is a token, each token has a row in a table of numbers, and the network
 * looks the rows up. Words of one meaning have one row. The protocol buffer (onnx.proto, IR version 8) is written by hand.
 */
final class TinyModel {
    /** Words by meaning; the place of a meaning is the direction of its vector. */
    private static final List<List<String>> MEANINGS = List.of(
            List.of("[UNK]"),
            List.of("[CLS]"),
            List.of("[SEP]"),
            List.of("where", "whereabouts", "locate", "track"),
            List.of("parcel", "shipment", "package", "box"),
            List.of("app", "application"),
            List.of("refund", "reimburse"),
            List.of("late", "delayed"));

    private static final int VALUES = MEANINGS.size();

    private TinyModel() {}

    static Path write(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("1_Pooling"));
        Files.write(folder.resolve("model.onnx"), model());
        Files.writeString(folder.resolve("tokenizer.json"), tokenizer());
        Files.writeString(folder.resolve("1_Pooling/config.json"), "{\"pooling_mode_mean_tokens\": true}");
        Files.writeString(folder.resolve("sentence_bert_config.json"), "{\"max_seq_length\": 12}");
        return folder;
    }

    private static String tokenizer() {
        StringBuilder vocabulary = new StringBuilder();
        int id = 0;
        for (List<String> meaning : MEANINGS) {
            for (String word : meaning) {
                vocabulary
                        .append(id == 0 ? "" : ",")
                        .append('"')
                        .append(word)
                        .append("\":")
                        .append(id++);
            }
        }
        return "{\"version\":\"1.0\",\"truncation\":null,\"padding\":null,\"added_tokens\":[],"
                + "\"normalizer\":{\"type\":\"Lowercase\"},\"pre_tokenizer\":{\"type\":\"Whitespace\"},"
                + "\"post_processor\":{\"type\":\"BertProcessing\",\"sep\":[\"[SEP]\",2],\"cls\":[\"[CLS]\",1]},"
                + "\"decoder\":null,\"model\":{\"type\":\"WordLevel\",\"unk_token\":\"[UNK]\",\"vocab\":{" + vocabulary
                + "}}}";
    }

    /** {@code last_hidden_state = Gather(table, input_ids)}. */
    private static byte[] model() {
        Message node = new Message()
                .text(1, "table")
                .text(1, "input_ids")
                .text(2, "last_hidden_state")
                .text(4, "Gather");
        Message graph = new Message().message(1, node).text(2, "tiny").message(5, table());
        for (String input : List.of("input_ids", "attention_mask", "token_type_ids")) {
            graph.message(11, value(input, 7, "texts", "tokens"));
        }
        graph.message(12, value("last_hidden_state", 1, "texts", "tokens", "values"));
        return new Message()
                .number(1, 8)
                .message(7, graph)
                .message(8, new Message().text(1, "").number(2, 13))
                .bytes();
    }

    /** A row a word: little of the marks that every text has, 1 in the direction of its meaning. */
    private static Message table() {
        int words = MEANINGS.stream().mapToInt(List::size).sum();
        ByteBuffer rows = ByteBuffer.allocate(words * VALUES * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int meaning = 0; meaning < VALUES; meaning++) {
            for (int word = 0; word < MEANINGS.get(meaning).size(); word++) {
                for (int i = 0; i < VALUES; i++) {
                    rows.putFloat(i != meaning ? 0 : meaning < 3 ? 0.01f : 1);
                }
            }
        }
        return new Message()
                .number(1, words)
                .number(1, VALUES)
                .number(2, 1)
                .text(8, "table")
                .raw(9, rows.array());
    }

    private static Message value(String name, int type, String... dimensions) {
        Message shape = new Message();
        for (String dimension : dimensions) {
            shape.message(1, new Message().text(2, dimension));
        }
        Message tensor = new Message().number(1, type).message(2, shape);
        return new Message().text(1, name).message(2, new Message().message(1, tensor));
    }

    /** The fields of a protocol buffer, as they are written. */
    private static final class Message {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Message number(int field, long value) {
            varint(field << 3);
            varint(value);
            return this;
        }

        Message text(int field, String value) {
            return raw(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Message message(int field, Message value) {
            return raw(field, value.bytes());
        }

        Message raw(int field, byte[] value) {
            varint(field << 3 | 2);
            varint(value.length);
            out.writeBytes(value);
            return this;
        }

        byte[] bytes() {
            return out.toByteArray();
        }

        private void varint(long value) {
            long rest = value;
            while (rest > 127) {
                out.write((int) ((rest & 127) | 128));
                rest >>>= 7;
            }
            out.write((int) rest);
        }
    }
}

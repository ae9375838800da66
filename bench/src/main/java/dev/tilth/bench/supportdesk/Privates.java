package dev.tilth.bench.supportdesk;

import dev.tilth.bench.Dice;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Plants personal data and secrets in questions, answers and JSON, and what only looks like it. The persons do not
 * exist; numbers are those that the plans of countries, card schemes and banks publish for examples. Secrets are made
 * from the seed and open nothing.
 */
final class Privates {
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String DIGITS = "0123456789";
    static final List<String> PHONES = List.of(
            "+44 20 7946 0018",
            "020 7946 0321",
            "+49 30 23125 042",
            "+1 212-555-0143",
            "(415) 555-0186",
            "+33 1 99 00 12 34",
            "+44 113 496 0612",
            "0161 496 0274",
            "+49 69 90009 127",
            "+33 2 61 91 47 03");
    private static final List<String> CARDS = List.of(
            "4111 1111 1111 1111",
            "5555-5555-5555-4444",
            "378282246310005",
            "6011 1111 1111 1117",
            "4012888888881881",
            "5105 1051 0510 5100",
            "3566 0020 2036 0505");
    private static final List<String> IBANS = List.of(
            "DE89 3704 0044 0532 0130 00",
            "GB82WEST12345698765432",
            "FR14 2004 1010 0505 0001 3M02 606",
            "NL91ABNA0417164300",
            "ES91 2100 0418 4502 0005 1332",
            "CH93 0076 2011 6238 5295 7",
            "NO93 8601 1117 947");
    private static final List<String> IPS = List.of(
            "203.0.113.77",
            "198.51.100.23",
            "192.0.2.146",
            "2001:db8:85a3::8a2e:370:7334",
            "203.0.113.240",
            "2001:db8::17",
            "198.51.100.8");

    private final Desk desk;
    private final Scribe scribe;
    private final Dice dice;
    private int used;

    Privates(Desk desk, Scribe scribe) {
        this.desk = desk;
        this.scribe = scribe;
        dice = desk.dice();
    }

    void plant() {
        Map<String, String> rules = Map.of(
                "email",
                "email",
                "phone",
                "phone",
                "card",
                "credit-card",
                "iban",
                "iban",
                "ssn",
                "ssn",
                "ip",
                "ip-address");
        for (String type : List.of("email", "phone", "card", "iban", "ssn", "ip")) {
            for (int i = 0; i < 9; i++) {
                String place = i % 3 == 2 ? "reply" : "prompt";
                append(type, "pii_" + type + "_" + place, rules.getOrDefault(type, type), sheet(i));
            }
        }
        for (String kind : List.of("aws", "github", "connection", "password", "key")) {
            for (int i = 0; i < 5; i++) {
                secret(kind, sheet(i));
            }
        }
        for (int i = 0; i < 7; i++) {
            inJson(sheet(i));
        }
        for (int i = 0; i < 8; i++) {
            lookalike(i);
        }
    }

    private static Sheet sheet(int i) {
        return List.of(Sheet.TICKETS, Sheet.EXPERTS, Sheet.TICKETS, Sheet.SYNTHETIC)
                .get(i % 4);
    }

    /** A made-up value of a type that people have. */
    String value(String type) {
        used++;
        return switch (type) {
            case "email" -> email();
            case "phone" -> PHONES.get(used % PHONES.size());
            case "card" -> CARDS.get(used % CARDS.size());
            case "iban" -> IBANS.get(used % IBANS.size());
            case "ssn" -> dice.between(101, 640) + "-" + dice.between(11, 98) + "-" + dice.between(1001, 9998);
            default -> IPS.get(used % IPS.size());
        };
    }

    String email() {
        Particulars row = scribe.particulars();
        String user = row.value("surname").toLowerCase(Locale.ROOT).replace("-", "");
        String name = (char) ('a' + dice.below(26)) + dice.pick(List.of(".", "_", "")) + user;
        String address = name + dice.pick(List.of("", "+parcels", "77", ".home")) + "@"
                + dice.pick(List.of("mail.example.com", "post.example.org", "shop.example.net", "example.com"));
        return dice.chance(15) ? Typist.capital(address) : address;
    }

    private void append(String type, String phrase, String rule, Sheet sheet) {
        String value = value(type);
        Talk talk = fresh(sheet);
        String sentence = scribe.grammar()
                .phrase(phrase, scribe.particulars())
                .replace("_" + type.toUpperCase(Locale.ROOT) + "_", value);
        Talk told = phrase.endsWith("reply")
                ? talk.withAnswer(talk.answer() + "\n" + sentence)
                : talk.withQuestion(talk.question() + (dice.chance(50) ? " " : "\n") + sentence);
        desk.scatter(Row.of(sheet, told).mark(Mark.redacted("personal-" + rule, rule, 1)));
    }

    private void secret(String kind, Sheet sheet) {
        Talk talk = fresh(sheet);
        String sentence = scribe.grammar().phrase("secret_prompt_" + kind, scribe.particulars());
        Talk told = talk.withQuestion(talk.question() + "\n\n" + sentence.replace("_SECRET_", secretValue(kind)));
        desk.scatter(Row.of(sheet, told).mark(Mark.redacted("secret-" + rule(kind), "secret-" + rule(kind), 1)));
    }

    private static String rule(String kind) {
        return switch (kind) {
            case "aws" -> "aws-access-key";
            case "github" -> "github-token";
            case "connection" -> "connection-string";
            case "key" -> "private-key";
            default -> kind;
        };
    }

    private String secretValue(String kind) {
        return switch (kind) {
            case "aws" -> "AK" + "IA" + dice.text(UPPER + "234567", 16);
            case "github" -> "gh" + "p_" + dice.text(LOWER + UPPER + DIGITS, 36);
            case "connection" ->
                "postgres" + "://desk:" + dice.text(LOWER + DIGITS, 14) + "@db.example.net:5432/parcels";
            case "password" -> dice.text(LOWER + UPPER, 5) + dice.text(DIGITS, 4) + "!" + dice.text(LOWER + UPPER, 5);
            default -> pem();
        };
    }

    private String pem() {
        byte[] noise = new byte[96];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) dice.next();
        }
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(noise);
        String name = "PRIVATE" + " KEY-----";
        return "-----BEGIN " + name + "\n" + body + "\n-----END " + name;
    }

    /** An object in the text that must stay an object. */
    private void inJson(Sheet sheet) {
        Talk talk = fresh(sheet);
        String json = "{\"name\": \"" + scribe.particulars().value("surname") + "\", \"mail\": \"" + email()
                + "\", \"phone\": \"" + value("phone") + "\", \"floor\": " + dice.between(1, 9) + "}";
        Talk told = talk.withQuestion(talk.question() + "\n\n```json\n" + json + "\n```");
        var edits =
                new dev.tilth.json.JsonObject().put("email", 1).put("phone", 1).build();
        desk.scatter(Row.of(sheet, told)
                .mark(Mark.of("personal-in-json", Mark.fate("kept").put("edits", edits))));
    }

    private void lookalike(int which) {
        Sheet sheet = sheet(which);
        List<String> phrases = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String phrase = scribe.grammar().phrase("looks_private", scribe.particulars());
            if (!phrases.contains(phrase)) {
                phrases.add(phrase);
            }
        }
        Talk talk = fresh(sheet);
        Talk told = talk.withQuestion(
                talk.question() + " " + phrases.stream().sorted().toList().get(which));
        desk.scatter(Row.of(sheet, told).mark(Mark.unharmed("looks-private", told)));
    }

    private Talk fresh(Sheet sheet) {
        return desk.fresh(() -> sheet == Sheet.TICKETS
                ? scribe.ticket()
                : sheet == Sheet.EXPERTS
                        ? scribe.bareChat()
                        : new Tasks(scribe, scribe.issue(), scribe.particulars()).reply());
    }
}

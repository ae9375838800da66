package dev.tilth.bench.corpus;

import dev.tilth.bench.Dice;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;

/** A kind of value that must not be trained on, and the sentence it stands in. */
enum Plant {
    EMAIL("email", "You can write to me at %s.") {
        @Override
        String value(Dice dice) {
            return dice.text(LOWER, 6) + "." + dice.text(LOWER, 7) + "@mail" + dice.below(90) + ".example.com";
        }
    },
    PHONE("phone", "Please call me at %s.") {
        @Override
        String value(Dice dice) {
            return dice.chance(50) ? "+44 20 7946 0" + dice.text(DIGITS, 3) : "+1 212-555-01" + dice.text(DIGITS, 2);
        }
    },
    CREDIT_CARD("credit-card", "The card is %s.") {
        @Override
        String value(Dice dice) {
            String body = "4" + dice.text(DIGITS, 14);
            String card = body + luhn(body);
            return dice.chance(50) ? card : card.replaceAll("(.{4})(?=.)", "$1 ");
        }
    },
    IBAN("iban", "My account is %s.") {
        @Override
        String value(Dice dice) {
            String account = dice.text(DIGITS, 18);
            int check = 98
                    - new BigInteger(account + "131400")
                            .mod(BigInteger.valueOf(97))
                            .intValue();
            return String.format(Locale.ROOT, "DE%02d%s", check, account);
        }
    },
    SSN("ssn", "My SSN is %s.") {
        @Override
        String value(Dice dice) {
            return dice.between(101, 640) + "-" + dice.between(11, 98) + "-" + dice.between(1001, 9998);
        }
    },
    IP_ADDRESS("ip-address", "It came from IP address %s.") {
        @Override
        String value(Dice dice) {
            return "203.0.113." + dice.between(10, 250);
        }
    },
    GITHUB("secret-github-token", "The token %s no longer works.") {
        @Override
        String value(Dice dice) {
            return "gh" + "p_" + dice.text(ALNUM, 36);
        }
    },
    AWS("secret-aws-access-key", "The access key is %s.") {
        @Override
        String value(Dice dice) {
            return "AK" + "IA" + dice.text(UPPER + "234567", 16);
        }
    },
    CONNECTION("secret-connection-string", "We connect to %s from the job.") {
        @Override
        String value(Dice dice) {
            return "postgres" + "://job:" + dice.text(ALNUM, 14) + "@db.example.net:5432/main";
        }
    };

    static final List<Plant> PERSONAL = List.of(EMAIL, PHONE, CREDIT_CARD, IBAN, SSN, IP_ADDRESS);
    static final List<Plant> SECRETS = List.of(GITHUB, AWS, CONNECTION);

    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String DIGITS = "0123456789";
    private static final String ALNUM = LOWER + UPPER + DIGITS;

    private final String type;
    private final String sentence;

    Plant(String type, String sentence) {
        this.type = type;
        this.sentence = sentence;
    }

    abstract String value(Dice dice);

    /** The rule that finds it. */
    String type() {
        return type;
    }

    String sentence(String value) {
        return sentence.replace("%s", value);
    }

    private static int luhn(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int digit = body.charAt(body.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return (10 - sum % 10) % 10;
    }
}

package dev.tilth.gate;

import dev.tilth.json.Json;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The members of an object that tilth wrote; each says what it is not where it is something else. */
record Written(String name, Json.Obj members) {
    static Written of(String name, Json json) {
        if (json instanceof Json.Obj object) {
            return new Written(name, object);
        }
        throw new IllegalArgumentException(name + ": not an object");
    }

    boolean has(String key) {
        return members.has(key);
    }

    Json json(String key) {
        return members.find(key).orElseThrow(() -> isNot(key, "there"));
    }

    String text(String key) {
        return json(key).asText().orElseThrow(() -> isNot(key, "a text"));
    }

    double number(String key) {
        if (json(key) instanceof Json.Num number) {
            return number.asDouble();
        }
        throw isNot(key, "a number");
    }

    long count(String key) {
        double value = number(key);
        if (value < 0 || value != StrictMath.rint(value)) {
            throw isNot(key, "a count");
        }
        return (long) value;
    }

    boolean flag(String key) {
        if (json(key) instanceof Json.Bool flag) {
            return flag.value();
        }
        throw isNot(key, "true or false");
    }

    List<Json> items(String key) {
        if (json(key) instanceof Json.Arr array) {
            return array.items();
        }
        throw isNot(key, "an array");
    }

    Written object(String key) {
        return of(name + "." + key, json(key));
    }

    <E extends Enum<E>> E word(String key, Class<E> type, Function<E, String> word) {
        String text = text(key);
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> word.apply(one).equals(text))
                .findFirst()
                .orElseThrow(() -> isNot(key, "a known word"));
    }

    private IllegalArgumentException isNot(String key, String expected) {
        return new IllegalArgumentException(name + "." + key + ": not " + expected);
    }
}

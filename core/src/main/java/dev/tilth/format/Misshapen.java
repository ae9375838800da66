package dev.tilth.format;

import dev.tilth.example.Rejection;
import dev.tilth.json.Json;
import java.io.Serial;

/** A row that its shape cannot read: the field and what was found there, never the value. */
public final class Misshapen extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final String reason;

    private Misshapen(String reason, String evidence) {
        super(evidence, null, false, false);
        this.reason = reason;
    }

    static Misshapen missing(String field) {
        return new Misshapen("missing-field", field + " is not there");
    }

    static Misshapen empty(String field) {
        return new Misshapen("missing-field", field + " is empty");
    }

    static Misshapen wrongType(String field, Json found) {
        return wrongType(field, "is " + kind(found));
    }

    static Misshapen wrongType(String field, String what) {
        return new Misshapen("wrong-type", field + " " + what);
    }

    static Misshapen unknownRole(String field) {
        return new Misshapen("unknown-role", field + " is no role that is known");
    }

    static Misshapen unsupported(String field, String what) {
        return new Misshapen("unsupported-content", field + " " + what);
    }

    static Misshapen wrongOffset(String field, String what) {
        return new Misshapen("wrong-offset", field + " " + what);
    }

    static Misshapen unbalanced(String field, String what) {
        return new Misshapen("unbalanced-tags", field + " " + what);
    }

    static Misshapen unequal(String what) {
        return new Misshapen("unequal-lengths", what);
    }

    static Misshapen unknownShape(String evidence) {
        return new Misshapen("unknown-shape", evidence);
    }

    /** The same as the row's fate. */
    public Rejection rejection() {
        return new Rejection("shape", reason, String.valueOf(getMessage()));
    }

    private static String kind(Json value) {
        if (value instanceof Json.Str) {
            return "a text";
        }
        if (value instanceof Json.Num) {
            return "a number";
        }
        if (value instanceof Json.Bool) {
            return "true or false";
        }
        if (value instanceof Json.Arr) {
            return "a list";
        }
        return value instanceof Json.Obj ? "an object" : "null";
    }
}

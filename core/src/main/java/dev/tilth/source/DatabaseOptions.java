package dev.tilth.source;

import dev.tilth.option.Key;
import java.util.Locale;
import java.util.regex.Pattern;

/** A database, and who may ask it: the names of environment variables, never what they hold. */
public record DatabaseOptions(
        @Key(
                        "Address of the database as its JDBC driver takes it, for example jdbc:postgresql://localhost/desk, without user"
                                + " and password. Default none.")
                String jdbc,
        @Key("Name of the environment variable that holds the user, for example DESK_USER. Default none.") String user,
        @Key("Name of the environment variable that holds the password, for example DESK_PASSWORD; never the password"
                        + " itself. Default none.")
                String password) {
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");
    /** A user before a host, or a parameter that is named like what nobody else should know. */
    private static final Pattern SECRET = Pattern.compile("//[^/?]*@|(password|passwd|pwd|secret|token)=");

    public static final DatabaseOptions DEFAULTS = new DatabaseOptions("", "", "");

    public DatabaseOptions {
        if (!jdbc.isEmpty() && !jdbc.startsWith("jdbc:")) {
            throw new IllegalArgumentException(
                    "jdbc: this is no address of a database. Start it with jdbc:, for example jdbc:postgresql://host/name.");
        }
        if (SECRET.matcher(jdbc.toLowerCase(Locale.ROOT)).find()) {
            throw new IllegalArgumentException(
                    "jdbc: the address holds a user or a password, and is not shown. Put them into environment variables, and"
                            + " name those in user and password.");
        }
        checkVariable("user", user);
        checkVariable("password", password);
    }

    private static void checkVariable(String key, String variable) {
        if (!variable.isEmpty() && !VARIABLE.matcher(variable).matches()) {
            throw new IllegalArgumentException(
                    key + ": this is no name of an environment variable, and is not shown in case it is a " + key
                            + ". Put it into a variable and name that.");
        }
    }

    /** Whether a database is named. */
    public boolean isThere() {
        return !jdbc.isEmpty();
    }
}

package dev.tilth.fault;

import java.io.Serial;

/**
 * Something that the user can mend: one line that says where, what was found, and what to do.
 *
 * <p>Everything else that is thrown is a bug of ours. Bad content in the data is neither: it is a rejected row with its
 * evidence. A fault never quotes personal data: name the place, the key or the number, not the text of a row.
 */
public final class Fault extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /**
     * @param where the file with line, the recipe key or the option, for example {@code tilth.yaml:14 dedup.threshold}
     * @param what what was found there, with the value and the rule that it breaks; no full stop
     * @param remedy what the user can do; one sentence with its full stop
     */
    public Fault(String where, String what, String remedy) {
        super(where + ": " + what + ". " + remedy);
    }
}

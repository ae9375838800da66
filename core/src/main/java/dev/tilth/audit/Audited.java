package dev.tilth.audit;

import dev.tilth.privacy.PrivacyOptions;
import dev.tilth.privacy.Redactor;
import java.nio.file.Path;

/**
 * The version that is judged.
 *
 * @param folder of it
 * @param version its name
 * @param threshold by which it removed near duplicates
 * @param privacy how it was redacted
 */
public record Audited(Path folder, String version, double threshold, PrivacyOptions privacy) {
    /** Takes private values out also where the recipe leaves them in the dataset. */
    Redactor redactor() {
        return new Redactor(privacy.withMode(PrivacyOptions.Mode.REDACT));
    }
}

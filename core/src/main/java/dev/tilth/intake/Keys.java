package dev.tilth.intake;

import com.dynatrace.hash4j.hashing.Hashing;

/** Hashes of keys that are compared and never written. */
final class Keys {
    private Keys() {}

    /** 0 for no key, else a hash that is not 0. */
    static long hash(String key) {
        if (key.isEmpty()) {
            return 0;
        }
        long hash = Hashing.xxh3_64().hashCharsToLong(key);
        return hash == 0 ? 1 : hash;
    }
}

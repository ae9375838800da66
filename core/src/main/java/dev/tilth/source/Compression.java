package dev.tilth.source;

import com.github.luben.zstd.ZstdInputStream;
import dev.tilth.fault.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** How a file is packed, by its first bytes whatever its name says. */
enum Compression {
    NONE(""),
    GZ("gz"),
    ZST("zst");

    /** What the bytes of {@link #ofFirst} need to decide. */
    static final int BYTES_TO_KNOW = 16;

    private static final int BUFFER = 1 << 16;

    private final String word;

    Compression(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static Compression ofFirst(byte[] bytes) {
        if (FileMarks.starts(bytes, 0x1F, 0x8B)) {
            return GZ;
        }
        boolean zstd = FileMarks.starts(bytes, 0x28, 0xB5, 0x2F, 0xFD);
        boolean skippable = bytes.length > 3
                && (bytes[0] & 0xF0) == 0x50
                && bytes[1] == 0x2A
                && bytes[2] == 0x4D
                && bytes[3] == 0x18;
        return zstd || skippable ? ZST : NONE;
    }

    /** @param file its name, for a fault where not even the start can be unpacked */
    InputStream unpack(InputStream packed, String file) {
        try {
            return switch (this) {
                case NONE -> packed;
                case GZ -> new GZIPInputStream(packed, BUFFER);
                case ZST -> new ZstdInputStream(packed);
            };
        } catch (IOException e) {
            throw new Fault(
                    file, "starts like " + word + " but cannot be unpacked", "Write it again, or leave it out.");
        }
    }
}

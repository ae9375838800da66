package dev.tilth.source;

import java.io.IOException;

/**
 * Reads tables of a format that this library leaves to others. Found by {@link java.util.ServiceLoader}, and loaded only
 * where there is such a table. Many threads may call it at once.
 */
public interface TableProvider {
    boolean reads(SourceFormat format);

    /**
     * @param format never one that it does not read
     * @throws IOException where not even the start can be read because the file is damaged; its message as in {@link
     *     Table#next}
     * @throws dev.tilth.fault.Fault for what the user can mend
     */
    Table open(SourceFile file, SourceFormat format, SourceOptions options) throws IOException;
}

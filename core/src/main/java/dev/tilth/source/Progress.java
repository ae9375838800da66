package dev.tilth.source;

/** Told how far a file has been read; called by the reading thread, about once a megabyte. */
public interface Progress {
    Progress NONE = (file, bytes) -> {};

    /**
     * @param bytes of the file as it lies (compressed) that have been read so far
     */
    void read(SourceFile file, long bytes);
}

package dev.tilth.source;

import java.io.Closeable;

/** A file that is being read: what cuts it into rows, what parses them, and what it turned out to be. */
interface OpenFile extends Closeable {
    Framer framer();

    RowParser parser();

    /** Bytes of the file as it lies that have been read so far. */
    long read();

    /** To be asked once, when no more rows are wanted. */
    FileFacts facts();
}

package dev.tilth.semantic;

/** Vectors of length 1, numbered from 0. Read by many threads. */
public interface Points {
    int size();

    int dimension();

    /** Writes a vector into {@code into} from {@code offset} on. */
    void copy(int point, float[] into, int offset);
}

package dev.tilth.build;

/** The version of this program. */
public final class TilthVersion {
    public static final String NUMBER = "0.1.0";

    private TilthVersion() {}
}

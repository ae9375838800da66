package dev.tilth.dryrun;

import dev.tilth.example.Example;

/** How a model's conversations are written as one text. Many threads may call it. */
public interface Layout {
    /** What is known of it before any row. */
    LayoutFacts facts();

    /** The example as text, or why that cannot be said. */
    Laid lay(Example example);
}

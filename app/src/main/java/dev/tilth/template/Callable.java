package dev.tilth.template;

/** What a template can call. */
interface Callable {
    Object call(Args args, Budget budget);
}

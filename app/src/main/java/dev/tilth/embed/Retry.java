package dev.tilth.embed;

import java.time.Duration;

/**
 * How long an endpoint is given.
 *
 * @param tries of one request, 1 or more
 * @param first pause before the second try; each further one is twice as long
 * @param longest pause, also where the endpoint asks for a longer one
 * @param answer time for one answer
 */
record Retry(int tries, Duration first, Duration longest, Duration answer) {
    static final Retry USUAL = new Retry(6, Duration.ofSeconds(1), Duration.ofSeconds(60), Duration.ofSeconds(120));

    /**
     * @param failed tries so far, from 1
     * @param asked seconds that the endpoint asks for; 0 where it does not
     */
    Duration pause(int failed, long asked) {
        Duration own = first.multipliedBy(1L << Math.min(failed - 1, 20));
        Duration wanted = asked > 0 ? Duration.ofSeconds(Math.min(asked, longest.toSeconds())) : own;
        return wanted.compareTo(longest) > 0 ? longest : wanted;
    }
}

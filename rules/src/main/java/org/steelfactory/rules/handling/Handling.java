package org.steelfactory.rules.handling;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What the rules decided on a waiting alert, and why.
 *
 * @param candidates who may do what it waits for; where that is work, who may ask for it
 * @param escalatesAfter how long it may go on waiting; empty where nobody else is told any more
 * @param tells who is told then; empty where nobody is
 * @param rule the name of the rule that fired
 */
public record Handling(Set<Group> candidates, Optional<Duration> escalatesAfter, Optional<Group> tells, String rule) {

    public Handling {
        candidates = Set.copyOf(candidates);
    }

    /** A wait after which somebody else is told. */
    public static Handling escalating(Set<Group> candidates, Duration after, Group tells, String rule) {
        return new Handling(candidates, Optional.of(after), Optional.of(tells), rule);
    }

    /** A wait that nobody else is told of. */
    public static Handling waiting(Set<Group> candidates, String rule) {
        return new Handling(candidates, Optional.empty(), Optional.empty(), rule);
    }
}

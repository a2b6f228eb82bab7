package org.steelfactory.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Lets sign-ins for the same account name take turns on this node. Many right ones at the same moment would otherwise
 * be counted together before the first is known to be right, and some of them be refused.
 */
@ApplicationScoped
class Turns {

    private static final int STRIPES = 64;

    private final Lock[] locks =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(Lock[]::new);

    Lock of(ThrottleSubject account) {
        return locks[Math.floorMod(account.key().hashCode(), STRIPES)];
    }
}

package org.steelfactory.web.frame;

import java.util.function.Supplier;

/**
 * Does again what the database has undone to end a deadlock. For deeds that meet work which goes on by itself, such as
 * cancelling what runs: nobody did anything wrong, and once more is all it takes.
 */
public final class GivingWay {

    private static final int TRIES = 3;

    private GivingWay() {}

    /** @param deed a call of a service, in a transaction of its own */
    public static <R> R retried(Supplier<R> deed) {
        for (int tries = 1; ; tries++) {
            try {
                return deed.get();
            } catch (RuntimeException e) {
                if (tries == TRIES || !Failures.gaveWay(e)) {
                    throw e;
                }
            }
        }
    }
}

package org.steelfactory.web.frame;

import java.util.function.Supplier;

/**
 * Does again what was undone because somebody else was faster with the same rows. For deeds that meet work which goes on by
 * itself, such as cancelling what runs: nobody did anything wrong, and once or twice more is all it takes.
 */
public final class GivingWay {

    private static final int TRIES = 10;

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

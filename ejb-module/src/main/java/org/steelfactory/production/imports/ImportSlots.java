package org.steelfactory.production.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.steelfactory.shared.TooManyRequestsException;

/** How many imports run on this node at once; others wait for their turn, so that the database serves screens meanwhile. */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ImportSlots {

    private static final int AT_ONCE = 2;
    private static final int WAITING = 8;
    private static final Duration RETRY = Duration.ofSeconds(30);

    private final Semaphore slots = new Semaphore(AT_ONCE, true);

    /** @throws TooManyRequestsException when too many wait already, or none of them was done in time */
    public void enter(Duration patience) {
        refuseCrowd();
        try {
            if (!slots.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw crowded();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw crowded();
        }
    }

    public void leave() {
        slots.release();
    }

    /** @throws TooManyRequestsException when too many wait already */
    public void refuseCrowd() {
        if (slots.getQueueLength() >= WAITING) {
            throw crowded();
        }
    }

    private static TooManyRequestsException crowded() {
        return new TooManyRequestsException(RETRY, "import.crowded");
    }
}

package org.steelfactory.web.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBTransactionRolledbackException;
import java.sql.BatchUpdateException;
import java.sql.SQLTransactionRollbackException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GivingWayTest {

    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void doesAgainWhatTheDatabaseUndid() {
        String done = GivingWay.retried(() -> {
            if (tries.incrementAndGet() < 3) {
                throw deadlock();
            }
            return "cancelled";
        });

        assertThat(done).isEqualTo("cancelled");
        assertThat(tries).hasValue(3);
    }

    @Test
    void givesUpAfterAWhile() {
        assertThatThrownBy(() -> GivingWay.retried(() -> {
                    tries.incrementAndGet();
                    throw deadlock();
                }))
                .isInstanceOf(EJBTransactionRolledbackException.class);

        assertThat(tries).hasValue(10);
    }

    @Test
    void doesNothingAgainThatFailedOtherwise() {
        assertThatThrownBy(() -> GivingWay.retried(() -> {
                    tries.incrementAndGet();
                    throw new IllegalStateException("a mistake of ours");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(tries).hasValue(1);
    }

    private static RuntimeException deadlock() {
        return new EJBTransactionRolledbackException(
                "rolled back",
                new BatchUpdateException(
                        "Deadlock found",
                        "40001",
                        1213,
                        new int[0],
                        new SQLTransactionRollbackException("Deadlock found", "40001", 1213)));
    }
}

package org.steelfactory.web.audit;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Instant;
import org.steelfactory.audit.DocumentStore;
import org.steelfactory.audit.DocumentStoreStatus;

/** The document store's screen. */
@Named
@RequestScoped
public class MongodbBacking {

    @EJB
    private DocumentStore store;

    private DocumentStoreStatus status;

    @PostConstruct
    void load() {
        status = store.status();
    }

    public DocumentStoreStatus getStatus() {
        return status;
    }

    /** Since when the oldest document waits; {@code null} when none does. */
    public Instant getOldestPending() {
        return status.oldestPending().orElse(null);
    }

    /** Why the oldest document that has failed so far did; {@code null} when none has. */
    public String getLastError() {
        return status.lastError().orElse(null);
    }
}

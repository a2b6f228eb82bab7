package org.steelfactory.web.audit;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
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
}

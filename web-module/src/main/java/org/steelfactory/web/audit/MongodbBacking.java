package org.steelfactory.web.audit;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.steelfactory.audit.DocumentStore;

/** The document store's screen. */
@Named
@RequestScoped
public class MongodbBacking {

    @EJB
    private DocumentStore store;

    private DocumentStoreView status;

    @PostConstruct
    void load() {
        status = DocumentStoreView.of(store.status());
    }

    public DocumentStoreView getStatus() {
        return status;
    }
}

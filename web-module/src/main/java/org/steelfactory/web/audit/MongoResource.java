package org.steelfactory.web.audit;

import static org.steelfactory.access.Role.Names.ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.steelfactory.audit.DocumentStore;
import org.steelfactory.audit.DocumentStorePing;
import org.steelfactory.audit.DocumentStoreStatus;

/** The document store by REST: how it is, and whether it answers. Both are answers even when it is down. */
@Path("mongo")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(ADMIN)
public class MongoResource {

    @EJB
    private DocumentStore store;

    @GET
    @Path("status")
    public DocumentStoreStatus status() {
        return store.status();
    }

    @GET
    @Path("ping")
    public DocumentStorePing ping() {
        return store.ping();
    }
}

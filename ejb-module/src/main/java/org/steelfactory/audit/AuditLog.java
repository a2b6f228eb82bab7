package org.steelfactory.audit;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;

import com.mongodb.MongoException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.Function;
import org.steelfactory.shared.NotFoundException;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.shared.UnavailableException;

/** The audit log for those who may read it. What was recorded a moment ago may still be on its way here. */
@Stateless
@RolesAllowed({ADMIN, AUDITOR})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditLog {

    @Inject
    MongoConnection connection;

    @Inject
    OutboxBacklog backlog;

    /**
     * A page of entries, newest first.
     *
     * @throws UnavailableException when the document store is away; it says how many entries wait for it
     */
    public Page<AuditEntry> find(AuditQuery query, PageRequest request) {
        return read(log -> log.find(query, request));
    }

    /**
     * @throws NotFoundException when there is no entry of this id
     * @throws UnavailableException when the document store is away
     */
    public AuditEntry entry(long id) {
        return read(log -> log.find(id)).orElseThrow(() -> new NotFoundException("audit.entry", id));
    }

    private <R> R read(Function<AuditLogReader, R> reading) {
        try {
            return connection.database().map(AuditLogReader::new).map(reading).orElseThrow(this::unavailable);
        } catch (MongoException e) {
            throw unavailable();
        }
    }

    private UnavailableException unavailable() {
        return new UnavailableException("audit.unavailable", backlog.read().pending());
    }
}

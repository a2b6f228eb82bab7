package org.steelfactory.web.frame;

import jakarta.ejb.EJBAccessException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.persistence.OptimisticLockException;
import jakarta.resource.ResourceException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.primefaces.csp.CspException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steelfactory.shared.BusinessException;
import org.steelfactory.shared.ConflictException;
import org.steelfactory.shared.UnavailableException;

/** What was behind an exception that nobody caught: the same for REST and for screens. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    /** ER_DUP_ENTRY. */
    private static final int DUPLICATE_ENTRY = 1062;

    /** Waited too long for a lock, chosen to end a deadlock, read what has changed since. */
    private static final Set<Integer> GAVE_WAY = Set.of(1205, 1213, 1020);

    private Failures() {}

    /**
     * The first in the chain of causes that says something to the caller, however often the container, CDI and Faces
     * have wrapped it; what the stores say so is translated into a business exception. Where nothing does, it is
     * unexpected, and the exception itself.
     */
    static Throwable cause(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (speaksForItself(cause)) {
                return cause;
            }
            if (isDuplicate(cause) || gaveWayItself(cause)) {
                return new ConflictException("version.overtaken");
            }
            if (isLostConnection(cause)) {
                LOG.error("WEB-002 the database does not answer: {}", cause.getMessage());
                return new UnavailableException("database.away");
            }
        }
        return thrown;
    }

    /** Whether it was undone in favour of somebody else, who was faster with the same rows. */
    static boolean gaveWay(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).anyMatch(Failures::gaveWayItself);
    }

    private static boolean gaveWayItself(Throwable cause) {
        return cause instanceof OptimisticLockException
                || cause instanceof SQLException refusal && GAVE_WAY.contains(refusal.getErrorCode());
    }

    private static boolean speaksForItself(Throwable cause) {
        return cause instanceof BusinessException
                || cause instanceof EJBAccessException
                || cause instanceof WebApplicationException
                || cause instanceof ViewExpiredException
                || cause instanceof CspException;
    }

    /** Services look for duplicates before they write; what gets past them was written at the same moment. */
    private static boolean isDuplicate(Throwable cause) {
        return cause instanceof SQLException refusal && refusal.getErrorCode() == DUPLICATE_ENTRY;
    }

    private static boolean isLostConnection(Throwable cause) {
        return cause instanceof SQLTransientConnectionException
                || cause instanceof SQLNonTransientConnectionException
                || cause instanceof ResourceException;
    }
}

package org.steelfactory.web.frame;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.el.ELException;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.persistence.OptimisticLockException;
import jakarta.resource.ResourceException;
import jakarta.transaction.RollbackException;
import java.lang.reflect.InvocationTargetException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steelfactory.shared.ConflictException;
import org.steelfactory.shared.UnavailableException;

/** What was behind an exception that nobody caught: the same for REST and for screens. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    /**
     * The exception that containers and frameworks have wrapped; a business exception where the stores' own say
     * something that the caller can act on.
     */
    static Throwable cause(Throwable thrown) {
        Throwable cause = unwrapped(thrown);
        if (cause instanceof OptimisticLockException) {
            return new ConflictException("version.overtaken");
        }
        if (isDatabaseAway(cause)) {
            LOG.error("WEB-002 the database does not answer: {}", cause.getMessage());
            return new UnavailableException("database.away");
        }
        return cause;
    }

    private static Throwable unwrapped(Throwable thrown) {
        Throwable cause = thrown;
        while (isWrapping(cause) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static boolean isWrapping(Throwable thrown) {
        return thrown instanceof EJBException && !(thrown instanceof EJBAccessException)
                || thrown instanceof FacesException && !(thrown instanceof ViewExpiredException)
                || thrown instanceof RollbackException
                || thrown instanceof ELException
                || thrown instanceof InvocationTargetException;
    }

    private static boolean isDatabaseAway(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLNonTransientConnectionException
                    || cause instanceof ResourceException) {
                return true;
            }
        }
        return false;
    }
}

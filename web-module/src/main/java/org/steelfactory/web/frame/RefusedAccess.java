package org.steelfactory.web.frame;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.servlet.http.HttpServletRequest;
import org.steelfactory.audit.AuditEvent;
import org.steelfactory.audit.AuditTrail;

/**
 * Records in the audit log who asked for what their role doesn't allow. Roles are checked before a service's own
 * recording starts, so that only the doors can tell.
 */
@Dependent
class RefusedAccess {

    private static final String ACTION = "ACCESS";

    @EJB
    AuditTrail trail;

    void record(HttpServletRequest request) {
        String asked = request.getMethod() + " " + request.getRequestURI();
        trail.recordApart(AuditEvent.of(ACTION, "address", asked).refused());
    }
}

package org.steelfactory.web.audit;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.steelfactory.audit.AuditEntry;
import org.steelfactory.audit.AuditLog;
import org.steelfactory.shared.Page;
import org.steelfactory.web.frame.PageParams;
import org.steelfactory.web.frame.ResourceId;

/** The audit log by REST, newest first. */
@Path("audit-log")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, AUDITOR})
public class AuditLogResource {

    @EJB
    private AuditLog auditLog;

    @GET
    public Page<AuditEntry> find(@BeanParam AuditLogParams filter, @BeanParam PageParams page) {
        return auditLog.find(filter.query(), page.request());
    }

    @GET
    @Path(ResourceId.PATH)
    public AuditEntry entry(@PathParam("id") long id) {
        return auditLog.entry(id);
    }
}

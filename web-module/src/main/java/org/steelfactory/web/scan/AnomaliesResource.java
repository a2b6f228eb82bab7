package org.steelfactory.web.scan;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.steelfactory.scan.Anomalies;
import org.steelfactory.shared.Page;
import org.steelfactory.web.frame.PageParams;
import org.steelfactory.web.frame.ResourceId;

/** What the scans have found, by REST. */
@Path("anomalies")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class AnomaliesResource {

    @EJB
    private Anomalies anomalies;

    @GET
    public Page<AnomalyView> list(@BeanParam AnomalyFilterParams filter, @BeanParam PageParams page) {
        return anomalies.find(filter.filter(), page.request()).map(AnomalyView::of);
    }

    @GET
    @Path(ResourceId.PATH)
    public AnomalyDetailView get(@PathParam("id") long id) {
        return AnomalyDetailView.of(anomalies.get(id));
    }
}

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.steelfactory.scan.Anomalies;
import org.steelfactory.scan.RecordScore;
import org.steelfactory.scan.Scans;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.Page;
import org.steelfactory.web.frame.PageParams;

/** The score of every record that a scan looked at, by REST. */
@Path("scored-records")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class ScoredRecordsResource {

    @EJB
    private Scans scans;

    @EJB
    private Anomalies anomalies;

    @GET
    public Page<RecordScore> list(@QueryParam("scan") String scan, @BeanParam PageParams page) {
        long id = ScanParam.of(scan)
                .orElseThrow(() -> new InvalidInputException("scan", "REQUIRED", "Name a scan by its id."));
        return anomalies.scores(scans.get(id).id(), page.request());
    }
}

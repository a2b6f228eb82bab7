package org.steelfactory.maintenance;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.steelfactory.shared.Database;

/** Which plans and triggers asked for a work order. Everybody reads it. */
@Stateless
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class WorkOrderOrigins {

    @Inject
    Database database;

    private final MaintenancePlanTable plans = new MaintenancePlanTable();
    private final MaintenanceTriggerTable triggers = new MaintenanceTriggerTable();

    /** None where people alone asked for it. */
    public List<WorkOrderOrigin> of(long order) {
        return database.with(
                connection -> Stream.of(plans.origins(connection, order), triggers.origins(connection, order))
                        .flatMap(List::stream)
                        .toList());
    }
}

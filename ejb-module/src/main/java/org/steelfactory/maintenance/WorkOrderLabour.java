package org.steelfactory.maintenance;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.steelfactory.access.CurrentUser;
import org.steelfactory.audit.Audited;
import org.steelfactory.audit.AuditedDetail;
import org.steelfactory.audit.AuditedId;
import org.steelfactory.ledger.Difference;
import org.steelfactory.maintenance.WorkOrderEvent.Kind;
import org.steelfactory.shared.ConflictException;
import org.steelfactory.shared.ForbiddenException;
import org.steelfactory.shared.NotFoundException;

/**
 * Who worked on an order and how long. Who does the work notes it, for others too; who noted it corrects it or takes it away,
 * until the work is verified. Whoever it is noted of doesn't verify the work (four eyes).
 */
@Stateless
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class WorkOrderLabour {

    /** How often labour is noted of one order. */
    public static final int MAX_NOTES = 200;

    @Inject
    LockedOrders locked;

    @Inject
    WorkOrderJournal journal;

    @Inject
    Workers workers;

    @EJB
    CurrentUser currentUser;

    @Inject
    Clock clock;

    private final LabourTable labour = new LabourTable();

    /**
     * The labour of an order, as it was noted.
     *
     * @throws NotFoundException when there is no such order
     */
    public List<Labour> of(long id) {
        return locked.read(id, connection -> labour.of(connection, id));
    }

    /** @throws NotFoundException when there is no such order, or no such labour of it */
    public Labour get(long id, int number) {
        return locked.read(id, connection -> labour(connection, id, number));
    }

    /** @throws ConflictException when nobody works on the order or somebody else does, or too much is noted */
    @RolesAllowed({OPERATOR, SUPERVISOR})
    @Audited(action = "NOTE_WORK_ORDER_LABOUR", resource = "work-order")
    public Labour note(@AuditedId long id, @AuditedDetail LabourDetails wanted) {
        LabourDetails details = wanted.checked(currentUser.name());
        return locked.change(id, (connection, order) -> {
            workers.require("person", details.person());
            locked.requireWork(order);
            if (labour.of(connection, id).size() >= MAX_NOTES) {
                throw new ConflictException("workOrder.tooMuchLabour", id, MAX_NOTES);
            }
            int number = labour.insert(connection, id, details, currentUser.name(), clock.instant());
            journal.tell(
                    connection,
                    id,
                    Kind.LABOUR_NOTED,
                    null,
                    details.title(),
                    WorkOrderFacts.numbered("labour", number, details.fields()));
            return labour(connection, id, number);
        });
    }

    /**
     * Corrects what was noted. A correction that changes nothing leaves no trace.
     *
     * @param version that the caller saw; {@code null} corrects it as it is
     * @throws ForbiddenException when somebody else noted it
     * @throws ConflictException when the order is verified or closed otherwise, or the version is older
     */
    @RolesAllowed({OPERATOR, SUPERVISOR})
    @Audited(action = "CORRECT_WORK_ORDER_LABOUR", resource = "work-order")
    public Labour correct(
            @AuditedId long id, @AuditedDetail int number, Long version, @AuditedDetail LabourDetails wanted) {
        return locked.change(id, (connection, order) -> {
            Labour present = own(connection, order, number);
            LabourDetails details = wanted.checked(currentUser.name());
            locked.requireOpen(order);
            LockedOrders.requireVersion(version, present.version(), "Labour", number);
            Difference difference = Difference.between(present.details().fields(), details.fields());
            if (difference.isEmpty()) {
                return present;
            }
            if (difference.now().containsKey("person")) {
                workers.require("person", details.person());
            }
            labour.correct(connection, id, number, details, clock.instant());
            Map<String, Object> facts =
                    WorkOrderFacts.numbered("labour", number, Map.of("old", difference.old(), "new", difference.now()));
            journal.tell(connection, id, Kind.LABOUR_CORRECTED, null, details.title(), facts);
            return labour(connection, id, number);
        });
    }

    /**
     * Takes away what was noted wrongly.
     *
     * @throws ForbiddenException when somebody else noted it
     * @throws ConflictException when the order is verified or closed otherwise
     */
    @RolesAllowed({OPERATOR, SUPERVISOR})
    @Audited(action = "REMOVE_WORK_ORDER_LABOUR", resource = "work-order")
    public void remove(@AuditedId long id, @AuditedDetail int number) {
        locked.change(id, (connection, order) -> {
            Labour present = own(connection, order, number);
            locked.requireOpen(order);
            labour.remove(connection, id, number);
            LabourDetails details = present.details();
            journal.tell(
                    connection,
                    id,
                    Kind.LABOUR_REMOVED,
                    null,
                    details.title(),
                    WorkOrderFacts.numbered("labour", number, details.fields()));
            return present;
        });
    }

    private Labour own(Connection connection, WorkOrder order, int number) throws SQLException {
        Labour present = labour(connection, order.id(), number);
        locked.requireOwn(order, present.notedBy());
        return present;
    }

    private Labour labour(Connection connection, long id, int number) throws SQLException {
        return labour.find(connection, id, number)
                .orElseThrow(() -> new NotFoundException("workOrder.labourUnknown", id, number));
    }
}

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
 * The parts that went into the work of an order. Who does the work notes them; who noted one corrects it or takes it away,
 * until the work is verified.
 */
@Stateless
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class WorkOrderParts {

    /** Most parts that are noted of one order. */
    public static final int MAX_PARTS = 200;

    @Inject
    LockedOrders locked;

    @Inject
    WorkOrderJournal journal;

    @EJB
    CurrentUser currentUser;

    @Inject
    Clock clock;

    private final UsedPartTable parts = new UsedPartTable();

    /**
     * The parts of an order, as they were noted.
     *
     * @throws NotFoundException when there is no such order
     */
    public List<UsedPart> of(long id) {
        return locked.read(id, connection -> parts.of(connection, id));
    }

    /** @throws NotFoundException when there is no such order, or it has no such part */
    public UsedPart get(long id, int number) {
        return locked.read(id, connection -> part(connection, id, number));
    }

    /** @throws ConflictException when nobody works on the order or somebody else does, or too many are noted */
    @RolesAllowed({OPERATOR, SUPERVISOR})
    @Audited(action = "NOTE_WORK_ORDER_PART", resource = "work-order")
    public UsedPart note(@AuditedId long id, @AuditedDetail PartDetails wanted) {
        PartDetails details = wanted.checked();
        return locked.change(id, (connection, order) -> {
            locked.requireWork(order);
            if (parts.of(connection, id).size() >= MAX_PARTS) {
                throw new ConflictException("workOrder.tooManyParts", id, MAX_PARTS);
            }
            int number = parts.insert(connection, id, details, currentUser.name(), clock.instant());
            journal.tell(
                    connection,
                    id,
                    Kind.PART_USED,
                    null,
                    details.title(),
                    WorkOrderFacts.numbered("part", number, details.fields()));
            return part(connection, id, number);
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
    @Audited(action = "CORRECT_WORK_ORDER_PART", resource = "work-order")
    public UsedPart correct(
            @AuditedId long id, @AuditedDetail int number, Long version, @AuditedDetail PartDetails wanted) {
        return locked.change(id, (connection, order) -> {
            UsedPart part = own(connection, order, number);
            PartDetails details = wanted.checked();
            locked.requireOpen(order);
            LockedOrders.requireVersion(version, part.version(), "Part", number);
            Difference difference = Difference.between(part.details().fields(), details.fields());
            if (difference.isEmpty()) {
                return part;
            }
            parts.correct(connection, id, number, details, clock.instant());
            Map<String, Object> facts =
                    WorkOrderFacts.numbered("part", number, Map.of("old", difference.old(), "new", difference.now()));
            journal.tell(connection, id, Kind.PART_CORRECTED, null, details.title(), facts);
            return part(connection, id, number);
        });
    }

    /**
     * Takes away what was noted wrongly.
     *
     * @throws ForbiddenException when somebody else noted it
     * @throws ConflictException when the order is verified or closed otherwise
     */
    @RolesAllowed({OPERATOR, SUPERVISOR})
    @Audited(action = "REMOVE_WORK_ORDER_PART", resource = "work-order")
    public void remove(@AuditedId long id, @AuditedDetail int number) {
        locked.change(id, (connection, order) -> {
            UsedPart part = own(connection, order, number);
            locked.requireOpen(order);
            parts.remove(connection, id, number);
            journal.tell(
                    connection,
                    id,
                    Kind.PART_REMOVED,
                    null,
                    part.details().title(),
                    WorkOrderFacts.numbered("part", number, part.details().fields()));
            return part;
        });
    }

    private UsedPart own(Connection connection, WorkOrder order, int number) throws SQLException {
        UsedPart part = part(connection, order.id(), number);
        locked.requireOwn(order, part.notedBy());
        return part;
    }

    private UsedPart part(Connection connection, long id, int number) throws SQLException {
        return parts.find(connection, id, number)
                .orElseThrow(() -> new NotFoundException("workOrder.partUnknown", id, number));
    }
}

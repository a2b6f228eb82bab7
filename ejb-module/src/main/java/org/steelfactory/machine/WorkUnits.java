package org.steelfactory.machine;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.steelfactory.shared.ConflictException;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.ListQuery;
import org.steelfactory.shared.NotFoundException;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;

/** The machines in the database. Texts are compared by the column's collation, thus in any case. */
@Dependent
class WorkUnits {

    private static final List<String> SORTABLE =
            List.of("id", "name", "type", "location", "status", "costPerHour", "createdAt", "retiredAt");

    @PersistenceContext
    EntityManager entities;

    void add(WorkUnit unit) {
        entities.persist(unit);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    Optional<WorkUnit> named(String name) {
        return entities.createQuery("SELECT u FROM WorkUnit u WHERE u.name = :name", WorkUnit.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    /** @throws NotFoundException when there is no such machine */
    WorkUnit get(long id) {
        return found(entities.find(WorkUnit.class, id), id);
    }

    /**
     * The machine for a change, locked until the transaction ends.
     *
     * @throws ConflictException when it isn't in the version that the change's author saw
     */
    WorkUnit getForChange(long id, long version) {
        WorkUnit unit = found(entities.find(WorkUnit.class, id, LockModeType.PESSIMISTIC_WRITE), id);
        if (unit.version() != version) {
            throw new ConflictException("version.outdated", "Machine", id);
        }
        return unit;
    }

    private static WorkUnit found(WorkUnit unit, long id) {
        if (unit == null) {
            throw new NotFoundException("machine.unknown", id);
        }
        return unit;
    }

    List<WorkUnit> all() {
        return entities.createQuery("SELECT u FROM WorkUnit u ORDER BY u.name", WorkUnit.class)
                .getResultList();
    }

    List<String> types() {
        return entities.createQuery("SELECT DISTINCT u.type FROM WorkUnit u ORDER BY u.type", String.class)
                .getResultList();
    }

    /** @throws InvalidInputException when the list can't be sorted by the field that is asked for */
    Page<WorkUnit> find(MachineFilter filter, PageRequest request) {
        return new ListQuery<>(entities, WorkUnit.class, SORTABLE)
                .find((builder, unit) -> conditions(filter, builder, unit), request);
    }

    private static List<Predicate> conditions(MachineFilter filter, CriteriaBuilder builder, Root<WorkUnit> unit) {
        List<Predicate> conditions = new ArrayList<>();
        if (!filter.statuses().isEmpty()) {
            conditions.add(unit.get("status").in(filter.statuses()));
        }
        filter.type().ifPresent(type -> conditions.add(builder.equal(unit.get("type"), type)));
        filter.text().ifPresent(text -> {
            String pattern = ListQuery.containing(text);
            conditions.add(builder.or(
                    builder.like(unit.get("name"), pattern, '!'),
                    builder.like(unit.get("type"), pattern, '!'),
                    builder.like(unit.get("location"), pattern, '!')));
        });
        return conditions;
    }
}

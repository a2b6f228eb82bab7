package org.steelfactory.production;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.steelfactory.shared.ConflictException;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.ListQuery;
import org.steelfactory.shared.NotFoundException;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;

/** The batches in the database. Texts are compared by the column's collation, thus in any case. */
@Dependent
class BatchRows {

    private static final List<String> SORTABLE =
            List.of("id", "code", "productType", "startedAt", "endedAt", "quantityPlanned");

    @PersistenceContext
    EntityManager entities;

    void add(ProductionBatch row) {
        entities.persist(row);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    /** Adds a batch of which only the code is known, unless somebody else does at the same moment: false then. */
    boolean addUnlessThere(String code) {
        return entities.createNativeQuery("INSERT IGNORE INTO production_batch (code, version) VALUES (?, 1)")
                        .setParameter(1, code)
                        .executeUpdate()
                > 0;
    }

    Optional<ProductionBatch> coded(String code) {
        return entities.createQuery("SELECT b FROM ProductionBatch b WHERE b.code = :code", ProductionBatch.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** @throws NotFoundException when there is no such batch */
    ProductionBatch get(long id) {
        return found(entities.find(ProductionBatch.class, id), id);
    }

    /**
     * The batch for a change, locked until the transaction ends.
     *
     * @throws ConflictException when it isn't in the version that the change's author saw
     */
    ProductionBatch getForChange(long id, long version) {
        ProductionBatch row = found(entities.find(ProductionBatch.class, id, LockModeType.PESSIMISTIC_WRITE), id);
        if (row.version() != version) {
            throw new ConflictException("version.outdated", "Batch", id);
        }
        return row;
    }

    private static ProductionBatch found(ProductionBatch row, long id) {
        if (row == null) {
            throw new NotFoundException("batch.unknown", id);
        }
        return row;
    }

    List<String> productTypes() {
        return entities.createQuery(
                        "SELECT DISTINCT b.productType FROM ProductionBatch b WHERE b.productType IS NOT NULL"
                                + " ORDER BY b.productType",
                        String.class)
                .getResultList();
    }

    /** How many performance records name each of the batches; one that none names is left out. */
    Map<Long, Long> records(Collection<Long> ids) {
        Map<Long, Long> records = new HashMap<>();
        if (!ids.isEmpty()) {
            String marks = String.join(", ", ids.stream().map(id -> "?").toList());
            var query = entities.createNativeQuery("SELECT production_batch_id, COUNT(*) FROM performance_record"
                    + " WHERE production_batch_id IN (" + marks + ") GROUP BY production_batch_id");
            int position = 1;
            for (Long id : ids) {
                query.setParameter(position++, id);
            }
            for (Object found : query.getResultList()) {
                Object[] row = (Object[]) found;
                records.put(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
            }
        }
        return records;
    }

    /** @throws InvalidInputException when the list can't be sorted by the field that is asked for */
    Page<ProductionBatch> find(BatchFilter filter, PageRequest request) {
        return new ListQuery<>(entities, ProductionBatch.class, SORTABLE)
                .find((builder, batch) -> conditions(filter, builder, batch), request);
    }

    private static List<Predicate> conditions(
            BatchFilter filter, CriteriaBuilder builder, Root<ProductionBatch> batch) {
        List<Predicate> conditions = new ArrayList<>();
        filter.productType().ifPresent(type -> conditions.add(builder.equal(batch.get("productType"), type)));
        filter.running()
                .ifPresent(running -> conditions.add(
                        running ? builder.isNull(batch.get("endedAt")) : builder.isNotNull(batch.get("endedAt"))));
        filter.text().ifPresent(text -> {
            String pattern = ListQuery.containing(text);
            conditions.add(builder.or(
                    builder.like(batch.get("code"), pattern, '!'),
                    builder.like(batch.get("productType"), pattern, '!')));
        });
        return conditions;
    }
}

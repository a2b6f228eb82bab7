package org.steelfactory.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.List;

/**
 * A list of rows that is filtered, sorted and read a page at a time; newest first where nothing else is asked for, and as
 * the second criterion.
 *
 * @param sortable the fields that it can be sorted by
 */
public record ListQuery<E>(EntityManager entities, Class<E> type, List<String> sortable) {

    /** What a row must fulfil to be in the list. */
    @FunctionalInterface
    public interface Filter<E> {
        List<Predicate> conditions(CriteriaBuilder builder, Root<E> row);
    }

    /** @throws InvalidInputException when the list can't be sorted by the field that is asked for */
    public Page<E> find(Filter<E> filter, PageRequest request) {
        CriteriaBuilder builder = entities.getCriteriaBuilder();
        CriteriaQuery<E> query = builder.createQuery(type);
        Root<E> row = query.from(type);
        query.select(row).where(conditions(filter, builder, row)).orderBy(order(request, builder, row));
        List<E> found = entities.createQuery(query)
                .setFirstResult(request.offset())
                .setMaxResults(request.size())
                .getResultList();
        return Page.of(found, count(filter, builder), request);
    }

    /** The pattern of texts that contain this one as it is, for LIKE with {@code !} as escape. */
    public static String containing(String text) {
        return "%" + text.replaceAll("[!%_]", "!$0") + "%";
    }

    private long count(Filter<E> filter, CriteriaBuilder builder) {
        CriteriaQuery<Long> query = builder.createQuery(Long.class);
        Root<E> row = query.from(type);
        query.select(builder.count(row)).where(conditions(filter, builder, row));
        return entities.createQuery(query).getSingleResult();
    }

    private Predicate[] conditions(Filter<E> filter, CriteriaBuilder builder, Root<E> row) {
        return filter.conditions(builder, row).toArray(Predicate[]::new);
    }

    private List<Order> order(PageRequest request, CriteriaBuilder builder, Root<E> row) {
        Order newestFirst = builder.desc(row.get("id"));
        return request.requireSortable(sortable)
                .map(row::get)
                .map(field -> List.of(request.descending() ? builder.desc(field) : builder.asc(field), newestFirst))
                .orElseGet(() -> List.of(newestFirst));
    }
}

package org.steelfactory.shared;

/**
 * Which part of a list is wanted.
 *
 * @param page number of the page, from 0
 * @param size items on a page, 1 to {@value #MAX_SIZE}
 * @param sort field to sort by, with a leading {@code -} for descending; {@code null} for the list's own order (newest
 *     first)
 */
public record PageRequest(int page, int size, String sort) {

    public static final int MAX_SIZE = 500;
    public static final int DEFAULT_SIZE = 50;

    public PageRequest {
        if (page < 0) {
            throw new InvalidInputException("page", "OUT_OF_RANGE", "Pages count from 0.");
        }
        if (size < 1 || size > MAX_SIZE) {
            throw new InvalidInputException("size", "OUT_OF_RANGE", "A page has 1 to " + MAX_SIZE + " items.");
        }
        sort = sort == null || sort.isBlank() ? null : sort;
    }

    public static PageRequest first(int size) {
        return new PageRequest(0, size, null);
    }

    /** Index of the page's first item in the whole list, from 0. */
    public long offset() {
        return (long) page * size;
    }

    public boolean descending() {
        return sort != null && sort.startsWith("-");
    }

    /** The field to sort by without its direction; {@code null} for the list's own order. */
    public String sortField() {
        return descending() ? sort.substring(1) : sort;
    }

    /**
     * Whether a list that is ordered by one field only is wanted the other way round: oldest first.
     *
     * @param onlyField the field it is ordered by
     * @throws InvalidInputException when another one is asked for
     */
    public boolean oldestFirst(String onlyField) {
        if (sort != null && !sortField().equals(onlyField)) {
            throw new InvalidInputException(
                    "sort", "UNKNOWN_FIELD", "This list is sorted by " + onlyField + " or -" + onlyField + ".");
        }
        return sort != null && !descending();
    }
}

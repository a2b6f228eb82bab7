package org.steelfactory.ledger.guard;

/**
 * A trigger that refuses a kind of statement on one table.
 *
 * @param name the trigger's, in its schema
 * @param table that it stands on
 * @param event {@value #UPDATE} or {@value #DELETE}; nothing fires on TRUNCATE
 * @param action what it does, as SQL
 */
record Guard(String name, String table, String event, String action) {

    static final String UPDATE = "UPDATE";
    static final String DELETE = "DELETE";

    String installation() {
        return "CREATE TRIGGER " + name + " BEFORE " + event + " ON " + table + " FOR EACH ROW " + action;
    }

    String removal() {
        return "DROP TRIGGER IF EXISTS " + name;
    }

    /** Whether what the database says of a trigger of this name is this one, and not one that does nothing. */
    boolean isWhat(String foundTable, String foundEvent, String timing, String foundAction) {
        return table.equals(foundTable)
                && event.equals(foundEvent)
                && "BEFORE".equals(timing)
                && plain(action).equals(plain(foundAction));
    }

    /** Databases may lay the statement out anew. */
    private static String plain(String sql) {
        return sql.replaceAll("\\s+", " ").strip();
    }
}

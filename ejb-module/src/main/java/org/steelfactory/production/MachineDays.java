package org.steelfactory.production;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * Keeps table {@code machine_day} equal to the records it sums up, whoever writes at the same time. Works on the
 * connection it is given; the transaction, READ COMMITTED as all of the product's, is the caller's affair.
 *
 * <p>Who adds, changes or removes records touches their days and, after the last write, settles them. To touch a day is
 * to lock it until the transaction ends, so that the records which settling reads, a fresh look at what others have
 * committed by then, are all there are. So that nobody waits in a circle, days are locked in the order of their key, before
 * records and before the ledger's end.
 */
public final class MachineDays {

    private static final String TOUCH = "INSERT INTO machine_day (machine_id, production_day, stale)";

    private static final String LOCK_PRESENT = " ON DUPLICATE KEY UPDATE stale = TRUE";

    /**
     * An INSERT that updates, because it reads the records without locking them: an UPDATE over a join would wait for
     * rows that another writer, who waits for this day, has just added.
     */
    private static final String SETTLE = "INSERT INTO machine_day (machine_id, production_day, "
            + TotalsColumns.NAMES + ", stale)"
            + " SELECT d.machine_id, d.production_day, " + TotalsColumns.sumsOf("r") + ", FALSE"
            + " FROM machine_day d LEFT JOIN performance_record r"
            + " ON r.machine_id = d.machine_id AND r.production_day = d.production_day"
            + " WHERE d.stale = TRUE GROUP BY d.machine_id, d.production_day"
            + " ON DUPLICATE KEY UPDATE " + TotalsColumns.REPLACED + ", stale = FALSE";

    /** A day of a machine. */
    public record MachineDay(long machineId, LocalDate day) implements Comparable<MachineDay> {

        @Override
        public int compareTo(MachineDay other) {
            int byMachine = Long.compare(machineId, other.machineId);
            return byMachine == 0 ? day.compareTo(other.day) : byMachine;
        }
    }

    /** Locks the days, whose records are about to change or have changed in this transaction. */
    public void touch(Connection connection, Collection<MachineDay> days) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(TOUCH + " VALUES (?, ?, TRUE)" + LOCK_PRESENT)) {
            for (MachineDay day : days.stream().distinct().sorted().toList()) {
                insert.setLong(1, day.machineId());
                insert.setObject(2, day.day());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /**
     * Locks the days of many records by one statement.
     *
     * @param records what stands after FROM: a table with the columns {@code machine_id} and {@code production_day}, and
     *     a condition; of the program's own making, never of a user's
     * @param parameters the condition's, in their order
     */
    public void touchThoseOf(Connection connection, String records, Object... parameters) throws SQLException {
        String sql = TOUCH + " SELECT DISTINCT machine_id, production_day, TRUE FROM " + records
                + " ORDER BY machine_id, production_day" + LOCK_PRESENT;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                insert.setObject(i + 1, parameters[i]);
            }
            insert.executeUpdate();
        }
    }

    /** Counts anew the days that this transaction has touched. Call it after its last write of a record. */
    public void settle(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(SETTLE)) {
            insert.executeUpdate();
        }
    }

    /** As {@link #touch} and {@link #settle}, where every record is written already. */
    public void refresh(Connection connection, MachineDay... days) throws SQLException {
        touch(connection, List.of(days));
        settle(connection);
    }
}

package org.steelfactory.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements with their parameters on a connection whose transaction is the caller's affair. */
public final class Sql {

    /** Rows that go to the database at once. */
    private static final int BATCH = 2_000;

    /** Connector/J's way to say “row by row, as it comes”. */
    private static final int STREAMING = Integer.MIN_VALUE;

    /** Makes something of a row. */
    @FunctionalInterface
    public interface RowReader<R> {
        R read(ResultSet row) throws SQLException;
    }

    /** Takes note of a row. */
    @FunctionalInterface
    public interface RowVisitor {
        void visit(ResultSet row) throws SQLException;
    }

    private Sql() {}

    public static <R> List<R> list(Connection connection, RowReader<R> reader, String sql, Object... parameters)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            set(select, parameters);
            try (ResultSet row = select.executeQuery()) {
                List<R> rows = new ArrayList<>();
                while (row.next()) {
                    rows.add(reader.read(row));
                }
                return rows;
            }
        }
    }

    public static <R> Optional<R> first(Connection connection, RowReader<R> reader, String sql, Object... parameters)
            throws SQLException {
        return list(connection, reader, sql, parameters).stream().findFirst();
    }

    /** A single number that is always there, as a COUNT. */
    public static long number(Connection connection, String sql, Object... parameters) throws SQLException {
        return list(connection, row -> row.getLong(1), sql, parameters).get(0);
    }

    /** Reads any number of rows in constant memory; the connection can't be used for anything else meanwhile. */
    public static void stream(Connection connection, RowVisitor visitor, String sql, Object... parameters)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            select.setFetchSize(STREAMING);
            set(select, parameters);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    visitor.visit(row);
                }
            }
        }
    }

    public static int update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            set(update, parameters);
            return update.executeUpdate();
        }
    }

    /** The same statement for many rows of parameters. */
    public static void batch(Connection connection, String sql, List<Object[]> rows) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < rows.size(); i++) {
                set(update, rows.get(i));
                update.addBatch();
                if ((i + 1) % BATCH == 0 || i + 1 == rows.size()) {
                    update.executeBatch();
                }
            }
        }
    }

    /** A number that may not be there. */
    public static Double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    /** A whole number that may not be there. */
    public static Long count(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    /** A moment of a column named {@code …_at_utc}; {@code null} where there is none. */
    public static Instant moment(ResultSet row, int column) throws SQLException {
        LocalDateTime value = row.getObject(column, LocalDateTime.class);
        return value == null ? null : UtcDateTime.instant(value);
    }

    private static void set(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}

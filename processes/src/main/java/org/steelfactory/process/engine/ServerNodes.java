package org.steelfactory.process.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The rows of table {@code server_node}: which server processes there are on this database. */
public final class ServerNodes {

    private final DataSource dataSource;

    public ServerNodes(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Says that a node lives. */
    public void lives(String node) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement upsert = connection.prepareStatement(
                        "INSERT INTO server_node (name, seen_at_utc) VALUES (?, UTC_TIMESTAMP(6))"
                                + " ON DUPLICATE KEY UPDATE seen_at_utc = UTC_TIMESTAMP(6)")) {
            upsert.setString(1, node);
            upsert.executeUpdate();
        }
    }

    /** Nodes that haven't said so for a while. */
    public List<String> silentFor(Duration time) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT name FROM server_node"
                        + " WHERE seen_at_utc < TIMESTAMPADD(SECOND, -?, UTC_TIMESTAMP(6)) ORDER BY name")) {
            select.setLong(1, time.toSeconds());
            try (ResultSet row = select.executeQuery()) {
                List<String> names = new ArrayList<>();
                while (row.next()) {
                    names.add(row.getString(1));
                }
                return names;
            }
        }
    }

    /** Forgets a node that is gone, until it says that it lives. */
    public void forget(String node) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement("DELETE FROM server_node WHERE name = ?")) {
            delete.setString(1, node);
            delete.executeUpdate();
        }
    }
}

package org.steelfactory.process.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The jobs that this node had taken when it died. They are its own again, so they needn't wait until their lock expires,
 * which takes minutes; jobs of other nodes stay theirs. The engine's API has no way to do this.
 */
final class AbandonedJobs {

    private final DataSource dataSource;

    AbandonedJobs(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Gives them back.
     *
     * @param node the name that this server process takes jobs under, and no other does
     * @return how many there were
     */
    int release(String node) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE ACT_RU_JOB SET LOCK_OWNER_ = NULL, LOCK_EXP_TIME_ = NULL WHERE LOCK_OWNER_ = ?")) {
            update.setString(1, node);
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The process engine's jobs can't be read", e);
        }
    }
}

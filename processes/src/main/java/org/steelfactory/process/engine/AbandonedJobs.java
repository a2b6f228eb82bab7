package org.steelfactory.process.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The jobs that a node had taken when it died. Given back, they needn't wait until their lock expires, which takes
 * minutes. The engine's API has no way to do this.
 *
 * <p>A job's revision is raised with it: should its node live after all, it can't complete the job any more, and its
 * transaction rolls back.
 */
final class AbandonedJobs {

    private final DataSource dataSource;

    AbandonedJobs(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Gives them back.
     *
     * @param node the name that its server process takes jobs under, and no other does
     * @return how many there were
     */
    int release(String node) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement("UPDATE ACT_RU_JOB SET REV_ = REV_ + 1,"
                        + " LOCK_OWNER_ = NULL, LOCK_EXP_TIME_ = NULL WHERE LOCK_OWNER_ = ?")) {
            update.setString(1, node);
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The process engine's jobs can't be read", e);
        }
    }
}

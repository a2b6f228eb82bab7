package org.steelfactory.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;

class AbandonedJobsTest {

    @Test
    void areThoseOfThisNodeAlone() throws SQLException {
        try (InMemoryEngine memory = new InMemoryEngine()) {
            for (int scan = 1; scan <= 3; scan++) {
                memory.engine()
                        .getRuntimeService()
                        .startProcessInstanceByKey("anomalyScan", "scan-" + scan, Map.of("scanId", (long) scan));
            }
            DataSource dataSource =
                    ((ProcessEngineConfigurationImpl) memory.engine().getProcessEngineConfiguration()).getDataSource();
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("UPDATE ACT_RU_JOB SET LOCK_OWNER_ = 'steel1', LOCK_EXP_TIME_ = '2099-01-01'");
                statement.execute("UPDATE ACT_RU_JOB SET LOCK_OWNER_ = 'steel2'"
                        + " WHERE ID_ = (SELECT MAX(ID_) FROM ACT_RU_JOB)");
                connection.commit();
            }

            assertThat(new AbandonedJobs(dataSource).release("steel1")).isEqualTo(2);
            assertThat(new AbandonedJobs(dataSource).release("steel1")).isZero();
            assertThat(memory.engine()
                            .getManagementService()
                            .createJobQuery()
                            .executable()
                            .count())
                    .isEqualTo(3);
        }
    }
}

package org.steelfactory.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.BpmPlatform;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steelfactory.audit.AuditEvent;
import org.steelfactory.audit.AuditTrail;

/** The engine and the product's tables live in one transaction. */
@ExtendWith(ArquillianExtension.class)
class ProcessEngineIT {

    @Resource
    UserTransaction transaction;

    @Resource(lookup = "java:jboss/datasources/SteelDS")
    DataSource dataSource;

    @EJB
    AuditTrail trail;

    private ProcessEngine engine;
    private String deployment;

    @Deployment
    static EnterpriseArchive product() {
        return TestedArchive.with(ProcessEngineIT.class);
    }

    @BeforeEach
    void deployAProcess() {
        engine = BpmPlatform.getDefaultProcessEngine();
        deployment = engine.getRepositoryService()
                .createDeployment()
                .name("test")
                .addModelInstance(
                        "waiting.bpmn",
                        Bpmn.createExecutableProcess("waiting")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .userTask("Wait")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
    }

    @AfterEach
    void undeployIt() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    @Test
    void aStepAndTheRowsItWroteCommitTogether() throws Exception {
        long rows = outboxRows();

        transaction.begin();
        engine.getRuntimeService().startProcessInstanceByKey("waiting", "test-1");
        trail.record(AuditEvent.of("TEST", "process", "test-1"));
        transaction.commit();

        assertThat(instances("test-1")).isEqualTo(1);
        assertThat(outboxRows()).isEqualTo(rows + 1);
    }

    @Test
    void aStepAndTheRowsItWroteRollBackTogether() throws Exception {
        long rows = outboxRows();

        transaction.begin();
        engine.getRuntimeService().startProcessInstanceByKey("waiting", "test-2");
        trail.record(AuditEvent.of("TEST", "process", "test-2"));
        transaction.rollback();

        assertThat(instances("test-2")).isZero();
        assertThat(outboxRows()).isEqualTo(rows);
    }

    @Test
    void aCommentMayContainAnyCharacter() {
        String comment = "Schlacke läuft über 🔥 — 溢れ";
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey("waiting", "test-3", Map.of("comment", comment))
                .getId();

        assertThat(engine.getRuntimeService().getVariable(instance, "comment")).isEqualTo(comment);
    }

    private long instances(String businessKey) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .count();
    }

    private long outboxRows() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM outbox")) {
            row.next();
            return row.getLong(1);
        }
    }
}

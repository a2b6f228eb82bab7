package org.steelfactory.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.Test;
import org.steelfactory.access.Role;
import org.steelfactory.notification.Happening;
import org.steelfactory.notification.HappeningKind;

/** People are told of a step that was given up: once, by its name and what it is about. */
class ToldIncidentsTest {

    @Test
    void tellsOnceThatAStepWasGivenUp() {
        List<Happening> told = new ArrayList<>();
        try (InMemoryEngine memory = new InMemoryEngine()) {
            ProcessEngineConfigurationImpl configuration =
                    (ProcessEngineConfigurationImpl) memory.engine().getProcessEngineConfiguration();
            configuration.getIncidentHandlers().put(Incident.FAILED_JOB_HANDLER_TYPE, new ToldIncidents(told::add));
            // No delegate is registered, so that its first step fails.
            memory.engine().getRuntimeService().startProcessInstanceByKey("anomalyScan", "scan-42");

            memory.work();

            assertThat(memory.engine().getRuntimeService().createIncidentQuery().count())
                    .isOne();
        }
        assertThat(told).singleElement().satisfies(happening -> {
            assertThat(happening.kind()).isEqualTo(HappeningKind.PROCESS_INCIDENT);
            assertThat(happening.subject()).isEqualTo("scan-42");
            assertThat(happening.values()).containsEntry("process", "scan 42").containsEntry("step", "Take records");
            assertThat(happening.roles()).contains(Role.ADMIN);
        });
    }
}

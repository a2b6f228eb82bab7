package org.steelfactory.process.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

/** The processes that the product brings. */
final class ProcessDeployment {

    static final List<String> FILES = List.of(
            "bpmn/scan/anomaly-scan.bpmn",
            "bpmn/scan/scheduled-scan.bpmn",
            "bpmn/maintenance/work-order.bpmn",
            "bpmn/alert/alert-handling.bpmn");

    private ProcessDeployment() {}

    /** Deploys those that are new or have changed; instances that run keep their version. */
    static void deploy(RepositoryService repository) {
        DeploymentBuilder deployment = repository.createDeployment().name("steel-factory");
        deployment.enableDuplicateFiltering(true);
        for (String file : FILES) {
            try (InputStream in = ProcessDeployment.class.getResourceAsStream("/" + file)) {
                deployment.addInputStream(file, in);
            } catch (IOException e) {
                throw new UncheckedIOException("The process can't be read: " + file, e);
            }
        }
        deployment.deploy();
    }
}

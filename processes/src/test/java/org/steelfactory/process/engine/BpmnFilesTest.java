package org.steelfactory.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** How the house writes its processes, held for every file. */
class BpmnFilesTest {

    static final Collection<String> FILES = ProcessDeployment.FILES;

    @ParameterizedTest
    @FieldSource("FILES")
    void isNamedAfterItsProcess(String file) {
        Process process =
                read(file).getModelElementsByType(Process.class).iterator().next();
        String kebab = process.getId().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);

        assertThat(file).endsWith("/" + kebab + ".bpmn");
        assertThat(process.getName()).isEqualToIgnoringCase(kebab.replace('-', ' '));
        assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
        assertThat(process.isExecutable()).isTrue();
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void callsTasksAsTheirIdsAndBeans(String file) {
        Collection<ServiceTask> tasks = read(file).getModelElementsByType(ServiceTask.class);

        assertThat(tasks).isNotEmpty().allSatisfy(task -> {
            assertThat(camelCase(task.getName())).isEqualTo(task.getId());
            assertThat(task.getCamundaDelegateExpression())
                    .isEqualTo("${" + task.getId().substring(0, 1).toLowerCase(Locale.ROOT)
                            + task.getId().substring(1) + "}");
            assertThat(task.getCamundaClass()).isNull();
        });
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void makesEachTaskAJobThatIsRetried(String file) {
        assertThat(read(file).getModelElementsByType(ServiceTask.class)).allSatisfy(task -> {
            assertThat(task.isCamundaAsyncBefore()).as(task.getId()).isTrue();
            assertThat(task.getExtensionElements().getDomElement().getTextContent())
                    .as(task.getId())
                    .containsPattern("R\\d+/PT\\d+[SM]");
        });
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void asksQuestionsAtGatewaysAndRunsNoScripts(String file) {
        BpmnModelInstance model = read(file);

        assertThat(model.getModelElementsByType(ScriptTask.class)).isEmpty();
        assertThat(model.getModelElementsByType(ExclusiveGateway.class)).allSatisfy(gateway -> {
            assertThat(gateway.getName()).endsWith("?");
            assertThat(gateway.getOutgoing()).extracting(SequenceFlow::getName).doesNotContainNull();
        });
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void showsEveryStepAndEveryWayInItsDiagram(String file) {
        BpmnModelInstance model = read(file);

        assertThat(model.getModelElementsByType(BpmnShape.class))
                .extracting(shape -> shape.getBpmnElement().getId())
                .containsExactlyInAnyOrderElementsOf(ids(model.getModelElementsByType(FlowNode.class)));
        assertThat(model.getModelElementsByType(BpmnEdge.class))
                .extracting(edge -> edge.getBpmnElement().getId())
                .containsExactlyInAnyOrderElementsOf(ids(model.getModelElementsByType(SequenceFlow.class)));
        assertThat(model.getModelElementsByType(FlowNode.class))
                .extracting(FlowElement::getName)
                .doesNotContainNull();
    }

    private static Collection<String> ids(Collection<? extends BaseElement> elements) {
        return elements.stream().map(BaseElement::getId).toList();
    }

    private static String camelCase(String name) {
        return Arrays.stream(name.split(" "))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static BpmnModelInstance read(String file) {
        try (InputStream in = BpmnFilesTest.class.getResourceAsStream("/" + file)) {
            return Bpmn.readModelFromStream(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

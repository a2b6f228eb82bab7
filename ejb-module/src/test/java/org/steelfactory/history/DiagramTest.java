package org.steelfactory.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.steelfactory.history.Diagram.Decision;

/** What a diagram tells of the way that was taken. */
class DiagramTest {

    private static final Diagram DIAGRAM = Diagram.of(
            """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL">
              <bpmn:process id="order">
                <bpmn:userTask id="Approve" name="Approve&#10; order"/>
                <bpmn:boundaryEvent id="TooLate" attachedToRef="Approve"><bpmn:timerEventDefinition id="t"/></bpmn:boundaryEvent>
                <bpmn:exclusiveGateway id="Approved" name="Approved?"/>
                <bpmn:endEvent id="Done" name="Order done"/>
                <bpmn:sequenceFlow id="ToApproved" sourceRef="Approve" targetRef="Approved"/>
                <bpmn:sequenceFlow id="Yes" name="yes" sourceRef="Approved" targetRef="Done"/>
                <bpmn:sequenceFlow id="Default" sourceRef="Approved" targetRef="Approve"/>
              </bpmn:process>
            </bpmn:definitions>
            """);

    @Test
    void namesItsNodes() {
        assertThat(DIAGRAM.name("Approve")).isEqualTo("Approve order");
        assertThat(DIAGRAM.name("TooLate")).isEqualTo("TooLate");
        assertThat(DIAGRAM.name("Unknown")).isEqualTo("Unknown");
        assertThat(DIAGRAM.nodes().get("TooLate").timed()).isTrue();
        assertThat(DIAGRAM.nodes().get("Approve").timed()).isFalse();
    }

    @Test
    void tellsTheAnswersInTheOrderInWhichTheyWereGiven() {
        assertThat(DIAGRAM.decisions(List.of("ToApproved", "Default", "ToApproved", "Yes")))
                .containsExactly(
                        new Decision("Approved", "Approved?", "Approve order"),
                        new Decision("Approved", "Approved?", "yes"));
    }

    @Test
    void refusesWhatIsNoDiagram() {
        assertThatIllegalArgumentException().isThrownBy(() -> Diagram.of("no diagram"));
    }
}

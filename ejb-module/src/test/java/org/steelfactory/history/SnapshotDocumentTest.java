package org.steelfactory.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.steelfactory.ledger.chain.CanonicalJson;

/** What is kept of an ended instance is read as it was written, and has one form alone. */
class SnapshotDocumentTest {

    private static final Instant START = Instant.parse("2026-11-09T07:12:00.250Z");
    private static final Instant END = Instant.parse("2026-11-13T13:19:00Z");

    private static final ProcessInstance ENDED = new ProcessInstance(
            14,
            "315",
            "workOrder:1:3",
            "workOrder",
            "Work order",
            1,
            "work-order-14",
            ProcessState.COMPLETED,
            "mehmet",
            START,
            END,
            "Work order verified",
            null);

    private static final ProcessContent CONTENT = new ProcessContent(
            List.of(
                    new ProcessStep(
                            1,
                            "ApproveWorkOrder",
                            "Approve work order",
                            "userTask",
                            START,
                            END,
                            StepState.DONE,
                            Performer.person("lena"),
                            new StepTask("lena", null, List.of("SUPERVISOR"), END),
                            Map.of("approved", "true"),
                            List.of()),
                    new ProcessStep(
                            2,
                            "ReserveParts",
                            "Reserve parts",
                            "serviceTask",
                            START,
                            null,
                            StepState.CANCELLED,
                            Performer.node("steel-2"),
                            null,
                            Map.of(),
                            List.of(
                                    new StepAttempt(START, "steel-2", "The store is away"),
                                    new StepAttempt(END, "steel-2", null)))),
            List.of("ToApprove", "Yes", "ToApprove"),
            List.of(new ProcessVariable("workOrderId", "long", "14", START)),
            List.of(new ProcessIncident("9", "ReserveParts", "The store is away", START, END)),
            List.of(new ProcessComment("ApproveWorkOrder", "lena", START, "Do it in the Wednesday stop. 🔧")));

    @Test
    void isReadAsItWasWritten() {
        String document = SnapshotDocument.write(ENDED, "<definitions/>", CONTENT);

        assertThat(SnapshotDocument.read(document)).isEqualTo(CONTENT);
        assertThat(SnapshotDocument.text(document, "instance")).isEqualTo("315");
        assertThat(SnapshotDocument.text(document, "nothing")).isEmpty();
    }

    @Test
    void isCanonicalSoThatItsHashIsTheSameEverywhere() {
        String document = SnapshotDocument.write(ENDED, "<definitions/>", CONTENT);

        assertThat(CanonicalJson.isCanonical(document)).isTrue();
        assertThat(SnapshotDocument.hash(document)).matches("[0-9a-f]{64}");
    }

    @Test
    void hasAnotherHashWhenAnythingIsDifferentInItOrInItsDiagram() {
        String hash = SnapshotDocument.hash(SnapshotDocument.write(ENDED, "<definitions/>", CONTENT));

        assertThat(SnapshotDocument.hash(SnapshotDocument.write(ENDED, "<other/>", CONTENT)))
                .isNotEqualTo(hash);
        assertThat(SnapshotDocument.hash(
                        SnapshotDocument.write(ENDED, "<definitions/>", CONTENT.along(List.of("ToApprove", "No")))))
                .isNotEqualTo(hash);
    }
}

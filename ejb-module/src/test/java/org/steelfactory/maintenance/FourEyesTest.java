package org.steelfactory.maintenance;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.steelfactory.maintenance.WorkOrderEvent.Kind;
import org.steelfactory.shared.ForbiddenException;

class FourEyesTest {

    private static final Instant NOW = Instant.parse("2026-06-01T04:00:00Z");

    @Test
    void whoAskedDoesntDecide() {
        FourEyes eyes = eyes(null, event(Kind.REQUESTED, "olga"));

        assertThatThrownBy(() -> eyes.requireMayDecide("olga")).isInstanceOf(ForbiddenException.class);
        assertThatCode(() -> eyes.requireMayDecide("jana")).doesNotThrowAnyException();
    }

    @Test
    void whoJoinedTheRequestDoesntDecideEither() {
        FourEyes eyes = eyes(null, event(Kind.REQUESTED, "olga"), event(Kind.JOINED, "jana"));

        assertThatThrownBy(() -> eyes.requireMayDecide("jana")).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void whoDecidedMayVerifyAndWhoAskedTo() {
        FourEyes eyes =
                eyes(null, event(Kind.REQUESTED, "olga"), event(Kind.APPROVED, "jana"), event(Kind.COMPLETED, "piotr"));

        assertThatCode(() -> eyes.requireMayVerify("jana")).doesNotThrowAnyException();
        assertThatCode(() -> eyes.requireMayVerify("olga")).doesNotThrowAnyException();
    }

    @Test
    void whoWorkedOnItInAnyRoundDoesntVerify() {
        FourEyes eyes = eyes(
                "emil",
                event(Kind.STARTED, "piotr"),
                event(Kind.COMPLETED, "jana"),
                event(Kind.REWORK, "mehmet"),
                event(Kind.COMPLETED, "emil"));

        for (String worker : List.of("piotr", "jana", "emil")) {
            assertThatThrownBy(() -> eyes.requireMayVerify(worker)).as(worker).isInstanceOf(ForbiddenException.class);
        }
        assertThatCode(() -> eyes.requireMayVerify("mehmet")).doesNotThrowAnyException();
    }

    @Test
    void whoAnsweredAStepOrOfWhomLabourIsNotedDoesntVerify() {
        FourEyes eyes = eyes(null, event(Kind.STEP_FINDING, "jana"), event(Kind.COMPLETED, "piotr"));

        for (String worker : List.of("jana", "nadja")) {
            assertThatThrownBy(() -> eyes.requireMayVerify(worker)).as(worker).isInstanceOf(ForbiddenException.class);
        }
        assertThatCode(() -> eyes.requireMayDecide("nadja")).doesNotThrowAnyException();
    }

    @Test
    void puttingAStepOnTheChecklistOrAttachingAFileIsNoWork() {
        FourEyes eyes = eyes(null, event(Kind.STEP_ADDED, "jana"), event(Kind.FILE_ATTACHED, "jana"));

        assertThatCode(() -> eyes.requireMayVerify("jana")).doesNotThrowAnyException();
    }

    @Test
    void commentingIsNoWork() {
        FourEyes eyes = eyes(null, event(Kind.COMMENTED, "jana"), event(Kind.COMPLETED, "piotr"));

        assertThatCode(() -> eyes.requireMayVerify("jana")).doesNotThrowAnyException();
        assertThatCode(() -> eyes.requireMayDecide("jana")).doesNotThrowAnyException();
    }

    private static WorkOrderEvent event(Kind kind, String by) {
        return new WorkOrderEvent(kind, by, NOW, null, null);
    }

    private static FourEyes eyes(String assignee, WorkOrderEvent... events) {
        WorkOrder order = new WorkOrder(
                17,
                3,
                "HSM-1",
                "Bearing",
                null,
                Priority.HIGH,
                WorkOrderState.REQUESTED,
                "bearing",
                null,
                "olga",
                NOW,
                NOW,
                NOW,
                assignee,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                false,
                null,
                null,
                null,
                0);
        return new FourEyes(order, Stream.of(events).toList(), Set.of("nadja"));
    }
}

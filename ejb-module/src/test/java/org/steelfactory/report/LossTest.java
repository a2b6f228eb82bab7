package org.steelfactory.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.steelfactory.machine.Machine;
import org.steelfactory.machine.MachineStatus;
import org.steelfactory.production.oee.ProductionTotals;
import org.steelfactory.production.oee.ShiftFigures;

class LossTest {

    /** 400 min of work at 90 % speed of which 95 % is good, 80 min down. */
    private static final ProductionTotals SHIFT =
            ProductionTotals.of(new ShiftFigures(24_000.0, 4_800.0, 900.0, 1_000.0, 855.0, 900.0));

    private static Machine machine(long id, BigDecimal costPerHour) {
        return new Machine(id, "M-" + id, "", "", MachineStatus.ACTIVE, costPerHour, null, Instant.EPOCH, 0);
    }

    @Test
    void allTogetherAreTheTimeThatMadeNothingGood() {
        List<Loss> losses = Loss.of(Map.of(machine(1, null), SHIFT));

        assertThat(losses.stream().mapToDouble(Loss::minutes).sum())
                .isCloseTo((SHIFT.busyTimeS() - SHIFT.effectiveTimeS()) / 60, within(1e-9));
    }

    @Test
    void comeWithTheLongestFirst() {
        List<Loss> losses = Loss.of(Map.of(machine(1, null), SHIFT));

        assertThat(losses)
                .extracting(Loss::kind)
                .containsExactly(Loss.Kind.DOWN_TIME, Loss.Kind.REDUCED_SPEED, Loss.Kind.DEFECTS);
        assertThat(losses.get(0).minutes()).isCloseTo(80, within(1e-9));
        assertThat(losses.get(1).minutes()).isCloseTo(40, within(1e-9));
        assertThat(losses.get(2).minutes()).isCloseTo(18, within(1e-9));
    }

    @Test
    void costWhatTheMachinesSayThatAnHourCosts() {
        List<Loss> losses = Loss.of(Map.of(
                machine(1, new BigDecimal("1500.00")), SHIFT,
                machine(2, null), SHIFT));

        assertThat(losses.get(0).cost()).isEqualTo("2000.00");
        assertThat(losses.get(0).minutes()).isCloseTo(160, within(1e-9));
    }

    @Test
    void costNothingKnownWhereNoMachineSays() {
        assertThat(Loss.of(Map.of(machine(1, null), SHIFT)))
                .extracting(Loss::cost)
                .containsOnlyNulls();
    }
}

package org.steelfactory.demo.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether what is labelled is there, and what isn't labelled isn't. */
class LabelsTest {

    private static final List<LabelledShift> YEARS = Stream.of(1L, 2L, 3L, 4L)
            .flatMap(seed -> SteelWorks.year(seed).shifts())
            .toList();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 7, 42, 2026})
    void threeToFourRecordsInAHundredAreAnomalous(long seed) {
        assertThat(SteelWorks.mean(
                        SteelWorks.year(seed).shifts().toList(),
                        shift -> shift.label().anomalous() ? 1 : 0))
                .isBetween(.027, .04);
    }

    @ParameterizedTest
    @EnumSource(AnomalyKind.class)
    void everyKindHappens(AnomalyKind kind) {
        assertThat(YEARS).anyMatch(shift -> shift.label().kind() == kind);
    }

    @ParameterizedTest
    @EnumSource(EntryError.class)
    void everyEntryErrorHappens(EntryError error) {
        assertThat(YEARS)
                .anyMatch(shift ->
                        shift.label().entryError().filter(error::equals).isPresent());
    }

    @Test
    void anAnomalyLastsAsLongAsItsKindDoes() {
        for (List<LabelledShift> machine :
                SteelWorks.byMachine(SteelWorks.year(7)).values()) {
            for (List<LabelledShift> episode : episodes(machine)) {
                assertThat(episode.size())
                        .isLessThanOrEqualTo(longest(episode.get(0).label().kind()));
            }
        }
    }

    @Test
    void aStuckRecordRepeatsTheOneBeforeAndNoOtherDoes() {
        for (List<LabelledShift> machine :
                SteelWorks.byMachine(SteelWorks.year(3)).values()) {
            for (int i = 1; i < machine.size(); i++) {
                boolean repeats = machine.get(i)
                        .row()
                        .values()
                        .equals(machine.get(i - 1).row().values());
                assertThat(repeats).isEqualTo(machine.get(i).label().kind() == AnomalyKind.STUCK);
            }
        }
    }

    @Test
    void figuresAreMissingWhereThatIsTheLabelAndNowhereElse() {
        assertThat(YEARS)
                .filteredOn(shift -> shift.label().kind() == AnomalyKind.MISSING)
                .extracting(LabelsTest::missing)
                .containsOnly(1L, 2L);
        assertThat(YEARS).filteredOn(shift -> !shift.label().anomalous()).allMatch(shift -> missing(shift) == 0);
    }

    @Test
    void maintenanceTakesFromThePlannedTimeAndIsNoAnomaly() {
        assertThat(YEARS)
                .filteredOn(shift -> !shift.label().anomalous())
                .allMatch(shift ->
                        shift.label().maintenance() == (shift.row().values().plannedTime() < 480));
        assertThat(YEARS)
                .anyMatch(shift -> shift.label().maintenance() && shift.label().anomalous());
    }

    @Test
    void severityIsThatOfTheAnomaly() {
        assertThat(YEARS)
                .allMatch(shift -> shift.label().anomalous()
                        ? shift.label().severity() >= .3 && shift.label().severity() < 1
                        : shift.label().severity() == 0);
    }

    private static List<List<LabelledShift>> episodes(List<LabelledShift> machine) {
        List<List<LabelledShift>> episodes = new ArrayList<>();
        double severity = 0;
        for (LabelledShift shift : machine) {
            if (shift.label().anomalous()) {
                if (shift.label().severity() != severity) {
                    episodes.add(new ArrayList<>());
                }
                episodes.get(episodes.size() - 1).add(shift);
            }
            severity = shift.label().severity();
        }
        return episodes;
    }

    private static int longest(AnomalyKind kind) {
        return switch (kind) {
            case BREAKDOWN, MICRO_STOPS -> 3;
            case SPEED_LOSS -> 6;
            case QUALITY_DRIFT -> 7;
            default -> 1;
        };
    }

    private static long missing(LabelledShift shift) {
        ShiftValues values = shift.row().values();
        return Stream.of(
                        values.operatingTime(),
                        values.downTime(),
                        values.actualOutput(),
                        values.idealOutput(),
                        values.goodUnits(),
                        values.totalUnits())
                .filter(Objects::isNull)
                .count();
    }
}

package org.steelfactory.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.InvalidInputException.FieldError;

class MaintenanceTriggerDetailsTest {

    private static final MaintenanceTriggerDetails OEE = new MaintenanceTriggerDetails(
            null, "Look at it", "Call Jana.", Priority.HIGH, TriggerKind.OEE_BELOW, 7, .65, 9, null, null, 14, true);

    private static final MaintenanceTriggerDetails ANOMALIES = new MaintenanceTriggerDetails(
            null, "Look", null, Priority.HIGH, TriggerKind.ANOMALIES, 1, null, null, Severity.HIGH, 3, 14, true);

    @Test
    void anOeeHasToBeBelowAndOfEnoughShifts() {
        assertThat(OEE.isMetBy(new TriggerReading(1, .649, 9L, null))).isTrue();
        assertThat(OEE.isMetBy(new TriggerReading(1, .65, 9L, null))).isFalse();
        assertThat(OEE.isMetBy(new TriggerReading(1, .1, 8L, null))).isFalse();
        assertThat(OEE.isMetBy(new TriggerReading(1, null, 9L, null))).isFalse();
    }

    @Test
    void anomaliesHaveToBeAsMany() {
        assertThat(ANOMALIES.isMetBy(new TriggerReading(1, null, null, 2L))).isFalse();
        assertThat(ANOMALIES.isMetBy(new TriggerReading(1, null, null, 3L))).isTrue();
    }

    @Test
    void tellsTheFiguresThatSetItOff() {
        assertThat(TriggerWords.of(OEE, new TriggerReading(1, .5831, 20L, null)))
                .isEqualTo("OEE of the last 7 days is 58.3 % over 20 shifts; below 65.0 % this work is asked for."
                        + "\n\nCall Jana.");
        assertThat(TriggerWords.of(ANOMALIES, new TriggerReading(1, null, null, 1_234L)))
                .isEqualTo(
                        "The newest scan found 1,234 anomalies of severity HIGH or worse in the shifts of the last day;"
                                + " 3 ask for this work.");
    }

    @Test
    void keepsOnlyWhatBelongsToItsKind() {
        MaintenanceTriggerDetails both = new MaintenanceTriggerDetails(
                " ", "Look", " ", Priority.LOW, TriggerKind.OEE_BELOW, 90, 1.0, 270, Severity.LOW, 1, 365, false);

        MaintenanceTriggerDetails checked = both.checked();

        assertThat(checked.machine()).isNull();
        assertThat(checked.description()).isNull();
        assertThat(checked.minSeverity()).isNull();
        assertThat(checked.minAnomalies()).isNull();
        assertThat(checked.oeeBelow()).isEqualTo(1.0);
    }

    @Test
    void saysAllThatCantBe() {
        refuses(
                new MaintenanceTriggerDetails(
                        null, " ", null, null, TriggerKind.OEE_BELOW, 91, 0.0, 0, null, null, 0, true),
                "title",
                "priority",
                "windowDays",
                "oeeBelow",
                "minShifts",
                "quietDays");
        refuses(
                new MaintenanceTriggerDetails(
                        null, "Look", null, Priority.LOW, TriggerKind.OEE_BELOW, 2, Double.NaN, 7, null, null, 1, true),
                "oeeBelow",
                "minShifts");
        refuses(
                new MaintenanceTriggerDetails(
                        null,
                        "Look",
                        null,
                        Priority.LOW,
                        TriggerKind.ANOMALIES,
                        7,
                        null,
                        null,
                        Severity.NONE,
                        0,
                        1,
                        true),
                "minSeverity",
                "minAnomalies");
        refuses(
                new MaintenanceTriggerDetails(
                        null, "Look", null, Priority.LOW, null, 7, null, null, null, null, 1, true),
                "kind");
    }

    private static void refuses(MaintenanceTriggerDetails details, String... fields) {
        assertThatThrownBy(details::checked)
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                        .extracting(FieldError::field)
                        .containsExactly(fields));
    }
}

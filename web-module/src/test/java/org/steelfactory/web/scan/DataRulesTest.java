package org.steelfactory.web.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.steelfactory.production.oee.ShiftFigures;
import org.steelfactory.scan.fault.DataFault;
import org.steelfactory.web.frame.English;

class DataRulesTest {

    private final DataRules rules = new DataRules();

    @BeforeEach
    void wire() {
        rules.texts = English.texts();
        rules.format = English.format();
        rules.figures = new FigureText();
        rules.figures.texts = rules.texts;
        rules.figures.format = rules.format;
    }

    @Test
    void sayWithItsValuesWhatCantBe() {
        assertThat(said(DataFault.GOOD_EXCEEDS_TOTAL, new ShiftFigures(28_800.0, 0.0, 100.0, 120.0, 103.0, 100.0)))
                .isEqualTo("Good units 103 exceed total units 100.");
        assertThat(said(DataFault.OUTPUT_IMPOSSIBLE, new ShiftFigures(28_800.0, 0.0, 240.0, 120.0, 240.0, 240.0)))
                .isEqualTo("Actual output is 200.0\u202F% of the ideal output; more than 115.0\u202F% can't be.");
        assertThat(said(DataFault.TIMES_DIFFER_FROM_PLAN, new ShiftFigures(28_800.0, 600.0, 9.0, 9.0, 9.0, 9.0)))
                .isEqualTo("Operating and down time come to 490\u202Fmin; planned were 480\u202Fmin.");
        assertThat(said(DataFault.IDEAL_RATE_UNLIKELY, new ShiftFigures(28_800.0, 0.0, 9.0, 8_000.0, 9.0, 9.0)))
                .isEqualTo("Ideal output is 1,000 an hour; for this machine about 335–552 can be.");
    }

    @Test
    void nameEveryMissingValue() {
        assertThat(said(DataFault.MISSING_VALUE, new ShiftFigures(null, 0.0, 9.0, 9.0, null, 9.0)))
                .isEqualTo("Missing: Operating time, Good units.");
    }

    @Test
    void haveNothingToSayOfValuesThatAreMissing() {
        ShiftFigures nothing = new ShiftFigures(null, null, null, null, null, null);

        assertThat(rules.rows(SeenAnomaly.detail(SeenAnomaly.faulty(DataFault.MISSING_VALUE), nothing)))
                .hasSameSizeAs(DataFault.values())
                .filteredOn(row -> !row.holds())
                .hasSize(1);
    }

    private String said(DataFault fault, ShiftFigures figures) {
        return rules.faults(SeenAnomaly.detail(SeenAnomaly.faulty(fault), figures))
                .get(0);
    }
}

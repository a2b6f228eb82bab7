package org.steelfactory.web.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.steelfactory.rules.severity.SeverityPolicy;
import org.steelfactory.scan.Anomaly;
import org.steelfactory.scan.fault.DataFault;
import org.steelfactory.web.frame.English;

class VerdictTextTest {

    private final VerdictText verdicts = new VerdictText();

    @BeforeEach
    void wire() {
        verdicts.texts = English.texts();
        verdicts.format = English.format();
        verdicts.dataRules = new DataRules();
        verdicts.dataRules.texts = verdicts.texts;
        verdicts.dataRules.format = verdicts.format;
        verdicts.dataRules.figures = new FigureText();
        verdicts.dataRules.figures.texts = verdicts.texts;
        verdicts.dataRules.figures.format = verdicts.format;
    }

    @Test
    void saysWhichThresholdDecidedAndHowFarTheNextIs() {
        assertThat(said(-.31, SeverityPolicy.STANDARD))
                .isEqualTo("High, because the decision score −0.31 lies below −0.25."
                        + " It is 0.09 short of Critical (below −0.40).");
    }

    @Test
    void writesMoreDecimalsWhereTwoWouldHideTheDifference() {
        assertThat(said(-.2496, SeverityPolicy.STANDARD))
                .isEqualTo("Medium, because the decision score −0.25 lies below −0.10."
                        + " It is 0.0004 short of High (below −0.2500).");
    }

    @Test
    void saysWhenAScoreLiesExactlyOnAThreshold() {
        assertThat(said(-.40, SeverityPolicy.STANDARD))
                .endsWith("It lies exactly on −0.40; below that it would be Critical.");
    }

    @Test
    void saysWhenNothingIsWorse() {
        assertThat(said(-.45, SeverityPolicy.STANDARD)).endsWith("The policy knows nothing worse.");
        assertThat(said(-.45, SeverityPolicy.CLASSIC))
                .isEqualTo("High, because the decision score −0.45 lies below −0.25. The policy knows nothing worse.");
    }

    @Test
    void saysWhyAnAnomalyHasNoSeverity() {
        SeverityPolicy lenient = new SeverityPolicy("custom", -.9, -.8, -.7, -.6);

        assertThat(said(-.31, lenient))
                .isEqualTo("No severity, because the decision score −0.31 doesn't lie below −0.60."
                        + " It is 0.29 short of Low (below −0.60).");
    }

    @Test
    void listsTheRulesUpToTheOneThatDecided() {
        assertThat(verdicts.rules(
                        SeenAnomaly.detail(SeenAnomaly.scored(-.31, SeverityPolicy.STANDARD), SeenAnomaly.FIGURES),
                        SeverityPolicy.STANDARD))
                .extracting(RuleRow::threshold, RuleRow::holds, RuleRow::leadsTo)
                .containsExactly(
                        tuple("7", true, "scored by the forest"),
                        tuple("−0.40", false, "Critical, missed by 0.09"),
                        tuple("−0.25", true, "High, by 0.06"));
    }

    @Test
    void asksADataFaultNothingButTheDataRules() {
        Anomaly faulty = SeenAnomaly.faulty(DataFault.REPEATED);

        assertThat(verdicts.because(faulty, SeverityPolicy.STANDARD))
                .startsWith("Medium, because its values can't be right");
        assertThat(verdicts.missed(faulty, SeverityPolicy.STANDARD)).isEmpty();
        assertThat(verdicts.rules(SeenAnomaly.detail(faulty, SeenAnomaly.FIGURES), SeverityPolicy.STANDARD))
                .filteredOn(row -> !row.holds())
                .singleElement()
                .extracting(RuleRow::condition)
                .isEqualTo("Values differ from those of the shift before");
    }

    private String said(double score, SeverityPolicy policy) {
        Anomaly anomaly = SeenAnomaly.scored(score, policy);
        return verdicts.because(anomaly, policy) + " " + verdicts.missed(anomaly, policy);
    }
}

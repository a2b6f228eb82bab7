package org.steelfactory.web.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.rules.severity.SeverityPolicy;
import org.steelfactory.web.scan.ScoreRuler.Section;
import org.steelfactory.web.scan.ScoreRuler.Tick;

class ScoreRulerTest {

    @Test
    void dividesTheLineByThePolicysThresholds() {
        ScoreRuler ruler = ScoreRuler.wide(SeverityPolicy.STANDARD, -.31, Severity::name);

        assertThat(ruler.sections())
                .extracting(Section::severity)
                .containsExactly(Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM, Severity.LOW, Severity.NONE);
        assertThat(ruler.ticks()).extracting(Tick::threshold).containsExactly(-.40, -.25, -.10, 0.0);
        assertThat(ruler.mark())
                .isBetween(ruler.ticks().get(0).x(), ruler.ticks().get(1).x());
    }

    @Test
    void itsSectionsFillTheLine() {
        for (double score : new double[] {-.9, -.41, -.2, .7}) {
            ScoreRuler ruler = ScoreRuler.narrow(SeverityPolicy.STANDARD, score, Severity::name);
            double end = 0;
            for (Section section : ruler.sections()) {
                assertThat(section.x()).isCloseTo(end, within(1e-9));
                assertThat(section.width()).isPositive();
                end = section.x() + section.width();
            }
            assertThat(end).isCloseTo(ruler.width(), within(1e-9));
            assertThat(ruler.mark()).isBetween(0.0, ruler.width());
        }
    }

    @Test
    void leavesOutSeveritiesThatThePolicyDoesntUse() {
        ScoreRuler ruler = ScoreRuler.wide(SeverityPolicy.CLASSIC, -.31, Severity::name);

        assertThat(ruler.sections())
                .extracting(Section::severity)
                .containsExactly(Severity.HIGH, Severity.MEDIUM, Severity.NONE);
        assertThat(ruler.ticks()).extracting(Tick::threshold).containsExactly(-.25, 0.0);
    }

    @Test
    void showsAScoreUnderAPolicyThatUsesNoSeverityAtAll() {
        SeverityPolicy nothing = new SeverityPolicy("custom", -1, -1, -1, -1);

        ScoreRuler ruler = ScoreRuler.wide(nothing, -.2, Severity::name);

        assertThat(ruler.sections()).extracting(Section::severity).containsExactly(Severity.NONE);
        assertThat(ruler.mark()).isBetween(0.0, ruler.width());
    }

    @Test
    void namesWhatThereIsRoomFor() {
        SeverityPolicy close = new SeverityPolicy("custom", -.9, -.89, -.88, 0);

        ScoreRuler ruler = ScoreRuler.wide(close, -.5, Severity::name);

        assertThat(ruler.sections())
                .extracting(Section::name)
                .contains("LOW", "")
                .doesNotContain("HIGH");
        assertThat(ruler.ticks()).extracting(Tick::threshold).containsExactly(-.9, 0.0);
    }
}

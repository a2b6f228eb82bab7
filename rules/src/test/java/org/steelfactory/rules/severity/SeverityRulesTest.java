package org.steelfactory.rules.severity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelfactory.rules.severity.SeverityVerdict.NextSeverity;

class SeverityRulesTest {

    private static final SeverityRules RULES = new SeverityRules();

    /** One ulp apart on each side of each threshold, the ends of the range, and zero with either sign. */
    @ParameterizedTest
    @CsvSource({
        "standard, -1, CRITICAL",
        "standard, -0.40000000000000005, CRITICAL",
        "standard, -0.40, HIGH",
        "standard, -0.3999999999999999, HIGH",
        "standard, -0.25000000000000006, HIGH",
        "standard, -0.25, MEDIUM",
        "standard, -0.24999999999999997, MEDIUM",
        "standard, -0.10000000000000002, MEDIUM",
        "standard, -0.10, LOW",
        "standard, -0.09999999999999999, LOW",
        "standard, -4.9E-324, LOW",
        "standard, -0.0, NONE",
        "standard, 0.0, NONE",
        "standard, 4.9E-324, NONE",
        "standard, 1, NONE",
        "classic, -1, HIGH",
        "classic, -0.40000000000000005, HIGH",
        "classic, -0.25000000000000006, HIGH",
        "classic, -0.25, MEDIUM",
        "classic, -0.24999999999999997, MEDIUM",
        "classic, -0.10, MEDIUM",
        "classic, -4.9E-324, MEDIUM",
        "classic, -0.0, NONE",
        "classic, 0.0, NONE",
        "classic, 1, NONE",
    })
    void judgesEachSideOfEachBoundary(String policy, double decisionScore, Severity severity) {
        assertThat(judge(preset(policy), decisionScore).severity()).isEqualTo(severity);
    }

    @ParameterizedTest
    @CsvSource({
        "-0.5, severity: decision score below critical threshold -> CRITICAL, -0.40",
        "-0.3, severity: decision score below high threshold -> HIGH, -0.25",
        "-0.2, severity: decision score below medium threshold -> MEDIUM, -0.10",
        "-0.05, severity: decision score below low threshold -> LOW, 0",
        "0.3, severity: decision score at or above low threshold -> NONE, 0",
    })
    void namesTheRuleThatFiredAndItsThreshold(double decisionScore, String rule, double threshold) {
        SeverityVerdict verdict = judge(SeverityPolicy.STANDARD, decisionScore);

        assertThat(verdict.rule()).isEqualTo(rule);
        assertThat(verdict.threshold()).isEqualTo(threshold);
    }

    @ParameterizedTest
    @CsvSource({
        "standard, -0.3, CRITICAL, -0.40, 0.10",
        "standard, -0.2, HIGH, -0.25, 0.05",
        "standard, -0.05, MEDIUM, -0.10, 0.05",
        "standard, 0.3, LOW, 0, 0.30",
        "classic, -0.1, HIGH, -0.25, 0.15",
        "classic, 0.3, MEDIUM, 0, 0.30",
    })
    void saysByWhatMarginTheNextSeverityWasMissed(
            String policy, double decisionScore, Severity next, double threshold, double margin) {
        NextSeverity missed = judge(preset(policy), decisionScore).next().orElseThrow();

        assertThat(missed.severity()).isEqualTo(next);
        assertThat(missed.threshold()).isEqualTo(threshold);
        assertThat(missed.margin()).isCloseTo(margin, within(1e-12));
    }

    @Test
    void aScoreOnTheThresholdMissesTheNextSeverityByNothing() {
        assertThat(judge(SeverityPolicy.STANDARD, -0.25).next()).contains(new NextSeverity(Severity.HIGH, -0.25, 0));
    }

    @ParameterizedTest
    @CsvSource({"standard, -0.5", "classic, -0.5"})
    void theMostSevereVerdictOfAPolicyHasNoNext(String policy, double decisionScore) {
        assertThat(judge(preset(policy), decisionScore).next()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                Double.NaN,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                -1.0000000000000002,
                1.0000000000000002
            })
    void refusesADecisionScoreOutOfRange(double decisionScore) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScoredRecord(57, decisionScore))
                .withMessage("The decision score of record 57 is %s, not a number in -1..1", decisionScore);
    }

    @Test
    void judgesABatchAsItJudgesEachRecord() {
        List<ScoredRecord> records = records(2_000);

        assertThat(RULES.judge(SeverityPolicy.STANDARD, records))
                .isEqualTo(records.stream()
                        .map(record -> RULES.judge(SeverityPolicy.STANDARD, record))
                        .toList());
    }

    @Test
    void judgesARecordTheSameWhereverItStandsInTheBatch() {
        List<ScoredRecord> records = records(500);
        List<ScoredRecord> reversed = new ArrayList<>(records);
        Collections.reverse(reversed);

        List<SeverityVerdict> verdicts = new ArrayList<>(RULES.judge(SeverityPolicy.STANDARD, reversed));
        Collections.reverse(verdicts);

        assertThat(verdicts).isEqualTo(RULES.judge(SeverityPolicy.STANDARD, records));
    }

    @Test
    void judgesEqualAndRepeatedRecordsEach() {
        var record = new ScoredRecord(1, -0.3);

        assertThat(RULES.judge(SeverityPolicy.STANDARD, List.of(record, new ScoredRecord(1, -0.3), record)))
                .extracting(SeverityVerdict::severity)
                .containsExactly(Severity.HIGH, Severity.HIGH, Severity.HIGH);
    }

    @Test
    void hasNoVerdictForNoRecord() {
        assertThat(RULES.judge(SeverityPolicy.STANDARD, List.of())).isEmpty();
    }

    @Test
    void judgesEveryScoreOfTheRangeExactlyOnce() {
        List<ScoredRecord> records = IntStream.rangeClosed(-1_000, 1_000)
                .mapToObj(step -> new ScoredRecord(step, step / 1_000.0))
                .toList();

        assertThat(RULES.judge(SeverityPolicy.STANDARD, records))
                .extracting(SeverityVerdict::record)
                .containsExactlyElementsOf(records);
    }

    @Test
    void judgesTheSameOnManyThreads() throws Exception {
        List<ScoredRecord> records = records(200);
        List<SeverityVerdict> expected = RULES.judge(SeverityPolicy.STANDARD, records);
        Callable<List<SeverityVerdict>> judging = () -> RULES.judge(SeverityPolicy.STANDARD, records);

        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<List<SeverityVerdict>> verdicts : threads.invokeAll(Collections.nCopies(64, judging))) {
                assertThat(verdicts.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static SeverityVerdict judge(SeverityPolicy policy, double decisionScore) {
        return RULES.judge(policy, new ScoredRecord(1, decisionScore));
    }

    private static SeverityPolicy preset(String name) {
        return switch (name) {
            case "classic" -> SeverityPolicy.CLASSIC;
            case "standard" -> SeverityPolicy.STANDARD;
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static List<ScoredRecord> records(int count) {
        var random = new Random(57);
        return IntStream.range(0, count)
                .mapToObj(id -> new ScoredRecord(id, random.nextDouble() * 2 - 1))
                .toList();
    }
}

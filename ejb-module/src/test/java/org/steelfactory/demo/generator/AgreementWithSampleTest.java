package org.steelfactory.demo.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The generator's figures against those of a labelled sample that another implementation of the same text made: 13
 * machines, 120 days from a Monday in winter on. The tolerances are some three standard errors of the sample.
 */
class AgreementWithSampleTest {

    private static final List<LabelledShift> SHIFTS = SteelWorks.tenSamples();

    @ParameterizedTest
    @CsvSource({
        "BLAST_FURNACE, .982, .940, .0228, .896, .9931, .9874",
        "BOF_CONVERTER, .970, .885, .0358, .826, .9887, .9786",
        "CASTER, .969, .901, .0327, .847, .9841, .9690",
        "HOT_STRIP_MILL, .955, .872, .0470, .792, .9762, .9502",
        "COLD_MILL, .966, .847, .0447, .778, .9757, .9545",
        "GALVANIZING, .970, .888, .0373, .826, .9690, .9402"
    })
    void normalShiftsHaveTheSampleIndices(
            MachineType type,
            double availability,
            double performance,
            double performanceDeviation,
            double lowPerformance,
            double quality,
            double lowQuality) {
        List<LabelledShift> normal = working(type);

        assertThat(SteelWorks.mean(normal, SteelWorks::availability)).isCloseTo(availability, within(.005));
        assertThat(SteelWorks.mean(normal, SteelWorks::performance)).isCloseTo(performance, within(.012));
        assertThat(SteelWorks.deviation(normal, SteelWorks::performance)).isCloseTo(performanceDeviation, within(.006));
        assertThat(SteelWorks.quantile(normal, .05, SteelWorks::performance)).isCloseTo(lowPerformance, within(.014));
        assertThat(SteelWorks.mean(normal, SteelWorks::quality)).isCloseTo(quality, within(.004));
        assertThat(SteelWorks.quantile(normal, .05, SteelWorks::quality)).isCloseTo(lowQuality, within(.010));
    }

    @ParameterizedTest
    @CsvSource({
        "BLAST_FURNACE, 8.1, 49, .711, 327",
        "BOF_CONVERTER, 14.1, 49, .289, 174",
        "CASTER, 14.6, 52, .419, 208",
        "HOT_STRIP_MILL, 21.4, 57, .099, 58",
        "COLD_MILL, 16.1, 45, .208, 113",
        "GALVANIZING, 13.9, 48, .340, 227"
    })
    void normalShiftsHaveTheSamplesDownTimesAndMaintenance(
            MachineType type, double downTime, double longDownTime, double withoutStop, double maintenance) {
        List<LabelledShift> normal = working(type);
        List<LabelledShift> maintained =
                normal.stream().filter(shift -> shift.label().maintenance()).toList();

        assertThat(SteelWorks.mean(normal, AgreementWithSampleTest::downTime)).isCloseTo(downTime, within(2.0));
        assertThat(SteelWorks.quantile(normal, .95, AgreementWithSampleTest::downTime))
                .isCloseTo(longDownTime, within(8.0));
        assertThat(SteelWorks.mean(normal, shift -> downTime(shift) == 0 ? 1 : 0))
                .isCloseTo(withoutStop, within(.045));
        assertThat(SteelWorks.quantile(
                        maintained, .5, shift -> 480 - shift.row().values().plannedTime()))
                .isCloseTo(maintenance, within(maintenance * .1));
        assertThat((double) maintained.size() / normal.size())
                .isCloseTo(1.0 / type.upkeep().everyShifts(), within(.004));
    }

    @ParameterizedTest
    @CsvSource({
        // share of the anomalous records as lengths and probabilities give it; the sample has a dozen of each at most
        "BREAKDOWN, .167, .31, .90, .98",
        "MICRO_STOPS, .125, .83, .79, .98",
        "SPEED_LOSS, .250, .97, .66, .98",
        "QUALITY_DRIFT, .312, .96, .90, .88"
    })
    void anomaliesAreAsBadAndAsFrequentAsInTheSample(
            AnomalyKind kind, double share, double availability, double performance, double quality) {
        List<LabelledShift> anomalies = SHIFTS.stream()
                .filter(shift -> shift.label().kind() == kind)
                .filter(shift -> shift.row().values().operatingTime() > 0)
                .toList();
        double anomalous =
                SHIFTS.stream().filter(shift -> shift.label().anomalous()).count();

        assertThat(anomalies.size() / anomalous).isCloseTo(share, within(.045));
        assertThat(SteelWorks.mean(anomalies, SteelWorks::availability)).isCloseTo(availability, within(.05));
        assertThat(SteelWorks.mean(anomalies, SteelWorks::performance)).isCloseTo(performance, within(.04));
        assertThat(SteelWorks.mean(anomalies, SteelWorks::quality)).isCloseTo(quality, within(.02));
    }

    @Test
    void weekendsAndNightsAreSlowerAndScrapMoreAtNight() {
        List<LabelledShift> normal = SHIFTS.stream()
                .filter(AgreementWithSampleTest::normalAndWorking)
                .toList();
        var byShift = normal.stream()
                .collect(Collectors.groupingBy(
                        shift -> shift.row().shift(), Collectors.averagingDouble(SteelWorks::performance)));
        var byDay = normal.stream()
                .collect(Collectors.groupingBy(
                        shift -> shift.row().day().getDayOfWeek().getValue() >= 6,
                        Collectors.averagingDouble(SteelWorks::performance)));
        var scrap = normal.stream()
                .collect(Collectors.groupingBy(
                        shift -> shift.row().shift(),
                        Collectors.averagingDouble(shift -> 1 - SteelWorks.quality(shift))));

        assertThat(byShift.get(2) / byShift.get(0)).isCloseTo(.979, within(.004));
        assertThat(byDay.get(true) / byDay.get(false)).isCloseTo(.983, within(.004));
        assertThat(scrap.get(2) / scrap.get(0)).isCloseTo(1.15, within(.03));
    }

    private static List<LabelledShift> working(MachineType type) {
        return SHIFTS.stream()
                .filter(shift -> SteelWorks.type(shift) == type)
                .filter(AgreementWithSampleTest::normalAndWorking)
                .toList();
    }

    private static boolean normalAndWorking(LabelledShift shift) {
        return !shift.label().anomalous() && shift.row().values().operatingTime() > 0;
    }

    private static double downTime(LabelledShift shift) {
        return shift.row().values().downTime();
    }
}

package org.steelfactory.demo.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Works to look at, and what their figures come to. */
final class SteelWorks {

    /** A Monday; the sample begins on one, and its pace shows a winter. */
    static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);

    /** As many days as the sample has. */
    static final int SAMPLE_DAYS = 120;

    private SteelWorks() {}

    static SteelWorksGenerator year(long seed) {
        return new SteelWorksGenerator(seed, NEW_YEAR, 365);
    }

    /** The records of ten works, each as long as the sample. */
    static List<LabelledShift> tenSamples() {
        return LongStream.rangeClosed(1, 10)
                .boxed()
                .flatMap(seed -> new SteelWorksGenerator(seed, NEW_YEAR, SAMPLE_DAYS).shifts())
                .toList();
    }

    static Map<String, List<LabelledShift>> byMachine(SteelWorksGenerator works) {
        return works.shifts()
                .collect(Collectors.groupingBy(
                        shift -> shift.row().machine(), LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
    }

    static MachineType type(LabelledShift shift) {
        String prefix = shift.row().machine().replaceAll("-.*", "");
        return Stream.of(MachineType.values())
                .filter(type -> type.prefix().equals(prefix))
                .findFirst()
                .orElseThrow();
    }

    static double availability(LabelledShift shift) {
        ShiftValues values = shift.row().values();
        return values.operatingTime() / (values.operatingTime() + values.downTime());
    }

    static double performance(LabelledShift shift) {
        ShiftValues values = shift.row().values();
        return values.actualOutput() / values.idealOutput();
    }

    static double quality(LabelledShift shift) {
        ShiftValues values = shift.row().values();
        return values.goodUnits() / values.totalUnits();
    }

    static double mean(List<LabelledShift> shifts, ToDoubleFunction<LabelledShift> figure) {
        return shifts.stream().mapToDouble(figure).average().orElseThrow();
    }

    static double deviation(List<LabelledShift> shifts, ToDoubleFunction<LabelledShift> figure) {
        double mean = mean(shifts, figure);
        return Math.sqrt(mean(shifts, shift -> Math.pow(figure.applyAsDouble(shift) - mean, 2)));
    }

    static double quantile(List<LabelledShift> shifts, double share, ToDoubleFunction<LabelledShift> figure) {
        return shifts.stream()
                .map(figure::applyAsDouble)
                .sorted(Comparator.naturalOrder())
                .toList()
                .get((int) (share * shifts.size()));
    }
}

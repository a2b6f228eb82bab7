package org.steelfactory.scan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.steelfactory.scan.fault.DataFault;

/**
 * Why a record stands out, as codes: what lies outside its machine's usual range, the farthest first, such as
 * {@code DOWN_TIME_HIGH}.
 */
public final class Reasons {

    /** Nothing lies outside by itself; together the values are rare. */
    public static final String UNUSUAL_COMBINATION = "UNUSUAL_COMBINATION";

    private static final String LOW = "_LOW";
    private static final String HIGH = "_HIGH";

    private Reasons() {}

    /** Every code that there is: what lies outside, and the data faults. */
    public static List<String> codes() {
        Stream<String> outside =
                Arrays.stream(Feature.values()).flatMap(feature -> Stream.of(feature + LOW, feature + HIGH));
        Stream<String> faults = Arrays.stream(DataFault.values()).map(DataFault::name);
        return Stream.of(outside, Stream.of(UNUSUAL_COMBINATION), faults)
                .flatMap(codes -> codes)
                .toList();
    }

    /** @param values of the features, in their order */
    static List<String> of(Map<Measure, UsualRange> usual, double[] values) {
        List<String> reasons = Arrays.stream(Feature.values())
                .filter(feature -> usual.containsKey(feature.measure()))
                .map(feature -> new Value(feature, values[feature.ordinal()], usual.get(feature.measure())))
                .filter(Value::isOutside)
                .sorted(Comparator.comparingDouble(Value::distance).reversed())
                .map(Value::reason)
                .toList();
        return reasons.isEmpty() ? List.of(UNUSUAL_COMBINATION) : reasons;
    }

    private record Value(Feature feature, double value, UsualRange usual) {

        boolean isOutside() {
            return !usual.contains(value);
        }

        double distance() {
            return usual.robustZ(value);
        }

        String reason() {
            return feature + (value < usual.median() ? LOW : HIGH);
        }
    }
}

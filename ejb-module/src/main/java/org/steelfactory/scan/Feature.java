package org.steelfactory.scan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.steelfactory.production.oee.ShiftFigures;
import org.steelfactory.shared.Sql;

/** What a detector looks at in a record, in the order of the columns of its rows. */
public enum Feature {
    /** In seconds. */
    OPERATING_TIME("operating_time_s", ShiftFigures::operatingTimeS),
    /** In seconds. */
    DOWN_TIME("down_time_s", ShiftFigures::downTimeS),
    /** In the machine's own unit. */
    ACTUAL_OUTPUT("actual_output", ShiftFigures::actualOutput),
    /** In the machine's own unit. */
    GOOD_UNITS("good_units", ShiftFigures::goodUnits);

    static final int COUNT = values().length;

    /** The columns of a record that hold the features, in their order. */
    static final String COLUMNS =
            Arrays.stream(values()).map(feature -> feature.column).collect(Collectors.joining(", "));

    private final String column;
    private final Function<ShiftFigures, Double> value;

    Feature(String column, Function<ShiftFigures, Double> value) {
        this.column = column;
        this.value = value;
    }

    /** The same among all that a shift is measured by. */
    public Measure measure() {
        return Measure.valueOf(name());
    }

    /** Its value in a record where nothing is missing. */
    double of(ShiftFigures figures) {
        return value.apply(figures);
    }

    /** The values of all features in a row that has {@link #COLUMNS}; NaN for a missing one. */
    static double[] values(ResultSet row) throws SQLException {
        double[] values = new double[COUNT];
        for (Feature feature : values()) {
            Double value = Sql.number(row, feature.column);
            values[feature.ordinal()] = value == null ? Double.NaN : value;
        }
        return values;
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Feature::name).toList();
    }
}

package org.steelfactory.scan;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.steelfactory.production.oee.ShiftFigures;
import org.steelfactory.scan.fault.RecordedShift;
import org.steelfactory.shared.Sql;

/** The columns that a record's values have in {@code performance_record} and in a scan's copy of it. */
final class ScanRecordColumns {

    private ScanRecordColumns() {}

    static RecordedShift shift(ResultSet row) throws SQLException {
        ShiftFigures figures = new ShiftFigures(
                Sql.number(row, "operating_time_s"),
                Sql.number(row, "down_time_s"),
                Sql.number(row, "actual_output"),
                Sql.number(row, "ideal_output"),
                Sql.number(row, "good_units"),
                Sql.number(row, "total_units"));
        return new RecordedShift(figures, Sql.number(row, "planned_time_s"));
    }
}

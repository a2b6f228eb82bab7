package org.steelfactory.web.maintenance;

import java.time.Instant;
import org.steelfactory.maintenance.WorkGrade;

/**
 * Whether work has helped, as the API shows it.
 *
 * @param days how many days before the work began and after it was verified were looked at
 * @param oeeBefore as a ratio; {@code null} where too few shifts tell it
 * @param shiftsBefore how many shifts had an OEE
 * @param oeeAfter as a ratio; {@code null} where too few shifts tell it
 * @param shiftsAfter how many shifts had an OEE
 * @param difference after less before; {@code null} where one of them can't be told
 */
public record WorkGradeView(
        int days,
        Double oeeBefore,
        int shiftsBefore,
        Double oeeAfter,
        int shiftsAfter,
        Double difference,
        Instant gradedAt) {

    /** {@code null} for {@code null}. */
    static WorkGradeView of(WorkGrade grade) {
        return grade == null
                ? null
                : new WorkGradeView(
                        grade.days(),
                        grade.before(),
                        grade.shiftsBefore(),
                        grade.after(),
                        grade.shiftsAfter(),
                        grade.difference(),
                        grade.gradedAt());
    }
}

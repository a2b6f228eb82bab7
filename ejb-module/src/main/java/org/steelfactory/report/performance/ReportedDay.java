package org.steelfactory.report.performance;

import java.time.LocalDate;
import org.steelfactory.production.oee.ProductionTotals;

/**
 * What a machine did on a day of the plant's calendar.
 *
 * @param totals none where nothing was recorded
 */
public record ReportedDay(LocalDate day, ProductionTotals totals) {}

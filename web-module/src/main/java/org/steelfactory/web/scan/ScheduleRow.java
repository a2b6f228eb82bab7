package org.steelfactory.web.scan;

import org.steelfactory.scan.ScanSchedule;

/**
 * A line of the list of schedules.
 *
 * @param words when it comes
 */
public record ScheduleRow(ScanSchedule schedule, String words) {}

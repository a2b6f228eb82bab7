package org.steelfactory.scan;

import java.time.Instant;

/**
 * What waits until a schedule's time has come, and then calls {@link ScheduledScans}; implemented by the process
 * engine's module.
 */
public interface ScanTimetable {

    /** Waits for an occurrence from the moment on that the caller's transaction has committed. */
    void arm(long schedule, Instant dueAt);

    /** Waits no longer; does nothing where nothing is waited for. */
    void disarm(long schedule);
}

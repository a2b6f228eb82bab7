package org.steelfactory.web.maintenance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.format.TextStyle;
import org.steelfactory.maintenance.Recurrence;
import org.steelfactory.web.frame.Appearance;
import org.steelfactory.web.frame.Texts;

/** Says when work comes again, in the viewer's language: “Every 4 weeks on Monday at 06:00”. */
@RequestScoped
public class RecurrenceWords {

    /** Every month has it. */
    private static final int LAST_SURE_DAY = 28;

    @Inject
    Texts texts;

    @Inject
    Appearance appearance;

    public String of(Recurrence recurrence) {
        int every = recurrence.every();
        String time = recurrence.time().toString();
        return switch (recurrence.unit()) {
            case DAY -> texts.of("recurrence.DAY", every, time);
            case WEEK ->
                texts.of(
                        "recurrence.WEEK",
                        every,
                        time,
                        recurrence.start().getDayOfWeek().getDisplayName(TextStyle.FULL, appearance.getLocale()));
            case MONTH -> {
                int day = recurrence.start().getDayOfMonth();
                yield texts.of(day > LAST_SURE_DAY ? "recurrence.MONTH_END" : "recurrence.MONTH", every, time, day);
            }
        };
    }
}

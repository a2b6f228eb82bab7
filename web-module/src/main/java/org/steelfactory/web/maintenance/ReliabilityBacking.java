package org.steelfactory.web.maintenance;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import org.steelfactory.maintenance.Reliabilities;
import org.steelfactory.maintenance.Reliability;
import org.steelfactory.production.Period;
import org.steelfactory.web.frame.Format;
import org.steelfactory.web.frame.Query;

/** How reliable the machine is whose page is shown. */
@Named
@RequestScoped
public class ReliabilityBacking {

    private static final Duration LOOKED_BACK = Duration.ofDays(365);
    private static final double HOUR_S = 3_600;

    @EJB
    private Reliabilities reliabilities;

    @Inject
    private Query query;

    @Inject
    private Clock clock;

    @Inject
    private Format format;

    private Reliability machine;

    @PostConstruct
    void load() {
        machine = reliabilities.of(query.id("machine.unknown"), yearBefore(clock.instant()));
    }

    static Period yearBefore(Instant now) {
        return new Period(now.minus(LOOKED_BACK), now);
    }

    public Reliability getMachine() {
        return machine;
    }

    /** In h; {@value Format#MISSING} without a failure. */
    public String getMeanTimeBetweenFailures() {
        return hours(machine.meanTimeBetweenFailuresS(), 0);
    }

    /** In h; {@value Format#MISSING} without a failure. */
    public String getMeanTimeToRestoration() {
        return hours(machine.meanTimeToRestorationS(), 1);
    }

    /** In %; {@value Format#MISSING} where the machine didn't stand. */
    public String getUnplannedShare() {
        return machine.unplannedShare().isPresent()
                ? format.percent(machine.unplannedShare().getAsDouble())
                : Format.MISSING;
    }

    /** A time in h. */
    public String hours(double seconds) {
        return format.number(seconds / HOUR_S, 1);
    }

    private String hours(OptionalDouble seconds, int decimals) {
        return seconds.isPresent() ? format.number(seconds.getAsDouble() / HOUR_S, decimals) : Format.MISSING;
    }
}

package org.steelfactory.web.scan;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.steelfactory.scan.ScanSchedules;
import org.steelfactory.scan.cron.CronExpression;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.web.frame.Query;

/** The list of schedules, those first that come next. */
@Named
@RequestScoped
public class SchedulesBacking {

    static final String ADDRESS = "/scans/schedules";

    @EJB
    private ScanSchedules schedules;

    @Inject
    private CronWords words;

    @Inject
    private Query query;

    private Page<ScheduleRow> rows;

    @PostConstruct
    void load() {
        rows = schedules
                .find(PageRequest.of(query.page(), PageRequest.DEFAULT_SIZE))
                .map(schedule -> new ScheduleRow(
                        schedule, words.of(CronExpression.of(schedule.details().cron()))));
    }

    public Page<ScheduleRow> getRows() {
        return rows;
    }

    /** This screen's address, to be continued by a parameter. */
    public String getAddress() {
        return query.address(ADDRESS);
    }
}

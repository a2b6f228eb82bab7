package org.steelfactory.web.history;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.steelfactory.history.ProcessFilter;
import org.steelfactory.history.ProcessState;
import org.steelfactory.web.frame.Plant;
import org.steelfactory.web.frame.Query;

/** The filters of the list of processes, as its address holds them; days are the plant's. */
@RequestScoped
public class ProcessListQuery {

    static final String[] FILTERS = {"definition", "state", "businessKey", "startedBy", "from", "to"};

    @Inject
    private Query query;

    @Inject
    private Plant plant;

    ProcessFilter filter() {
        return new ProcessFilter(
                query.text("definition"),
                state(),
                query.text("businessKey"),
                query.text("startedBy"),
                start(query.day("from")),
                start(query.day("to").map(day -> day.plusDays(1))));
    }

    private Optional<ProcessState> state() {
        return query.text("state").flatMap(name -> Arrays.stream(ProcessState.values())
                .filter(state -> state.name().equals(name))
                .findFirst());
    }

    private Optional<Instant> start(Optional<LocalDate> day) {
        return day.map(found -> found.atStartOfDay(plant.getZone()).toInstant());
    }
}

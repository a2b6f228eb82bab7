package org.steelfactory.web.production;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.steelfactory.ledger.Ledger;
import org.steelfactory.machine.Machine;
import org.steelfactory.machine.Machines;
import org.steelfactory.production.PerformanceRecord;
import org.steelfactory.production.PerformanceRecords;
import org.steelfactory.production.RecordFilter;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.shared.PlantTime;
import org.steelfactory.web.frame.Query;

/** The list of performance records, newest shift first, and the one whose details are shown. All of it is in the address. */
@Named
@RequestScoped
public class RecordsBacking {

    static final String ADDRESS = "/performance";
    static final String[] PARAMETERS = {"machine", "from", "to", "batch", "fault", "q", "sort"};

    private static final String[] FILTERS = {"machine", "from", "to", "batch", "fault", "q"};
    private static final String DESCENDING = "-";

    @EJB
    private PerformanceRecords records;

    @EJB
    private Machines machines;

    @EJB
    private Ledger ledger;

    @Inject
    private PlantTime plant;

    @Inject
    private Query query;

    @Inject
    private RecordHistory histories;

    private Page<RecordRow> rows;
    private RecordRow chosen;
    private List<RecordHistory.Item> history = List.of();

    @PostConstruct
    void load() {
        rows = find().map(RecordRow::of);
        query.number("record").map(records::get).ifPresent(this::choose);
    }

    private Page<PerformanceRecord> find() {
        try {
            return records.find(filter(), page(query.text("sort").orElse(null)));
        } catch (InvalidInputException e) {
            // An address may have been mistyped: a list in its own order is better than none.
            return records.find(filter(), page(null));
        }
    }

    private PageRequest page(String sort) {
        return new PageRequest(query.page(), PageRequest.DEFAULT_SIZE, sort);
    }

    private void choose(PerformanceRecord some) {
        chosen = RecordRow.of(some);
        history = histories.of(ledger.entriesAbout(some.subject()));
    }

    private RecordFilter filter() {
        return new RecordFilter(
                query.text("machine"),
                query.day("from").map(plant::startOf),
                query.day("to").map(day -> plant.startOf(day.plusDays(1))),
                query.text("batch"),
                query.text("fault").filter("true"::equals).map(Boolean::valueOf),
                query.text("q"));
    }

    public Page<RecordRow> getRows() {
        return rows;
    }

    /** The record whose details are shown; {@code null} for none. */
    public RecordRow getChosen() {
        return chosen;
    }

    /** What the ledger tells of it, newest first. */
    public List<RecordHistory.Item> getHistory() {
        return history;
    }

    /** Every machine, those out of service too: their records stay. */
    public List<Machine> getMachines() {
        return machines.all();
    }

    /** The value of a parameter of the address; empty where it isn't given. */
    public String filter(String name) {
        return query.text(name).orElse("");
    }

    public boolean isFiltered() {
        return Arrays.stream(FILTERS).anyMatch(name -> query.text(name).isPresent());
    }

    /** The address of the list sorted by the field; the other way round where it is sorted by it already. */
    public String sortedBy(String field) {
        Optional<String> present = query.text("sort");
        String wanted = present.filter((DESCENDING + field)::equals).isPresent() ? field : DESCENDING + field;
        return query.address(ADDRESS, FILTERS) + "sort=" + wanted;
    }

    /** {@code up} or {@code down}, as the list is sorted by the field; empty where it isn't. */
    public String direction(String field) {
        String sort = filter("sort");
        if (sort.equals(field)) {
            return "up";
        }
        return sort.equals(DESCENDING + field) ? "down" : "";
    }

    /** This screen's address with its filters and order, to be continued by a parameter. */
    public String getAddress() {
        return query.address(ADDRESS, PARAMETERS);
    }
}

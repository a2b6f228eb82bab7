package org.steelfactory.web.alert;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.steelfactory.alert.Alert;
import org.steelfactory.alert.AlertFilter;
import org.steelfactory.alert.AlertState;
import org.steelfactory.alert.Alerts;
import org.steelfactory.machine.Machine;
import org.steelfactory.machine.Machines;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.web.frame.Query;
import org.steelfactory.web.frame.Viewer;

/** The list of alerts, the most urgent first. */
@Named
@RequestScoped
public class AlertsBacking {

    static final String ADDRESS = "/alerts";

    private static final String[] FILTERS = {"machine", "severity", "scan"};
    private static final String[] PARAMETERS = {"state", "machine", "severity", "scan", "page"};

    @EJB
    private Alerts alerts;

    @EJB
    private Machines machines;

    @Inject
    private Query query;

    @Inject
    private Viewer viewer;

    private Page<Alert> rows;
    private Map<AlertShelf, Long> counts;

    @PostConstruct
    void load() {
        rows = alerts.find(
                filter(getShelf()),
                new PageRequest(
                        query.page(), PageRequest.DEFAULT_SIZE, getShelf().sort()));
        counts = new EnumMap<>(AlertShelf.class);
        for (AlertShelf shelf : AlertShelf.values()) {
            counts.put(shelf, alerts.find(filter(shelf), PageRequest.first(1)).total());
        }
    }

    private AlertFilter filter(AlertShelf shelf) {
        Set<AlertState> states = shelf.states();
        return new AlertFilter(
                states,
                getSeverity().map(Set::of).orElse(Set.of()),
                query.text("machine"),
                query.number("scan"),
                shelf == AlertShelf.MINE ? Optional.of(viewer.getName()) : Optional.empty());
    }

    public Page<Alert> getRows() {
        return rows;
    }

    /** The part that is looked at. */
    public AlertShelf getShelf() {
        return query.text("state").flatMap(AlertsBacking::shelf).orElse(AlertShelf.OPEN);
    }

    public List<AlertShelf> getShelves() {
        return List.of(AlertShelf.values());
    }

    /** How many alerts a part has, with the filters that are set. */
    public long count(AlertShelf shelf) {
        return counts.get(shelf);
    }

    /** The address of a part, with the filters that are set. */
    public String addressOf(AlertShelf shelf) {
        return query.address(ADDRESS, FILTERS) + "state=" + shelf;
    }

    /** This screen's address with its filters, to be continued by a parameter. */
    public String getAddress() {
        return query.address(ADDRESS, PARAMETERS);
    }

    /** The severity that is filtered by; empty for all. */
    public Optional<Severity> getSeverity() {
        return query.text("severity").flatMap(name -> getSeverities().stream()
                .filter(severity -> severity.name().equals(name))
                .findFirst());
    }

    /** Those that an alert can have, the worst first. */
    public List<Severity> getSeverities() {
        return List.of(Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM, Severity.LOW);
    }

    /** Every machine, those out of service too: their alerts stay. */
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

    private static Optional<AlertShelf> shelf(String name) {
        return Arrays.stream(AlertShelf.values())
                .filter(shelf -> shelf.name().equals(name))
                .findFirst();
    }
}

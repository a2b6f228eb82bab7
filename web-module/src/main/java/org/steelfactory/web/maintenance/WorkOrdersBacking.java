package org.steelfactory.web.maintenance;

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
import org.steelfactory.machine.Machine;
import org.steelfactory.machine.Machines;
import org.steelfactory.maintenance.Priority;
import org.steelfactory.maintenance.WorkOrder;
import org.steelfactory.maintenance.WorkOrderFilter;
import org.steelfactory.maintenance.WorkOrders;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.web.frame.Query;

/** The list of work orders, those first that are due first. */
@Named
@RequestScoped
public class WorkOrdersBacking {

    static final String ADDRESS = "/maintenance";

    private static final String[] FILTERS = {"machine", "priority"};
    private static final String[] PARAMETERS = {"show", "machine", "priority", "page"};

    @EJB
    private WorkOrders orders;

    @EJB
    private Machines machines;

    @Inject
    private Query query;

    private Page<WorkOrder> rows;
    private Map<WorkOrderShelf, Long> counts;

    @PostConstruct
    void load() {
        rows = orders.find(
                filter(getShelf()),
                new PageRequest(
                        query.page(), PageRequest.DEFAULT_SIZE, getShelf().sort()));
        counts = new EnumMap<>(WorkOrderShelf.class);
        for (WorkOrderShelf shelf : WorkOrderShelf.values()) {
            counts.put(shelf, orders.find(filter(shelf), PageRequest.first(1)).total());
        }
    }

    private WorkOrderFilter filter(WorkOrderShelf shelf) {
        return new WorkOrderFilter(
                shelf.states(),
                getPriority().map(Set::of).orElse(Set.of()),
                query.text("machine"),
                Optional.empty(),
                Optional.empty(),
                shelf == WorkOrderShelf.OVERDUE);
    }

    public Page<WorkOrder> getRows() {
        return rows;
    }

    /** The part that is looked at. */
    public WorkOrderShelf getShelf() {
        return query.text("show")
                .flatMap(name -> Arrays.stream(WorkOrderShelf.values())
                        .filter(shelf -> shelf.name().equals(name))
                        .findFirst())
                .orElse(WorkOrderShelf.OPEN);
    }

    public List<WorkOrderShelf> getShelves() {
        return List.of(WorkOrderShelf.values());
    }

    /** How many orders a part has, with the filters that are set. */
    public long count(WorkOrderShelf shelf) {
        return counts.get(shelf);
    }

    /** The address of a part, with the filters that are set. */
    public String addressOf(WorkOrderShelf shelf) {
        return query.address(ADDRESS, FILTERS) + "show=" + shelf;
    }

    /** This screen's address with its filters, to be continued by a parameter. */
    public String getAddress() {
        return query.address(ADDRESS, PARAMETERS);
    }

    private Optional<Priority> getPriority() {
        return query.text("priority").flatMap(name -> getPriorities().stream()
                .filter(priority -> priority.name().equals(name))
                .findFirst());
    }

    /** The most urgent first. */
    public List<Priority> getPriorities() {
        return List.of(Priority.URGENT, Priority.HIGH, Priority.MEDIUM, Priority.LOW);
    }

    /** Every machine, those out of service too: their orders stay. */
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
}

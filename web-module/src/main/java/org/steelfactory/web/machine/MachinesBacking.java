package org.steelfactory.web.machine;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.steelfactory.machine.MachineFilter;
import org.steelfactory.machine.MachineStatus;
import org.steelfactory.machine.Machines;
import org.steelfactory.production.FiguresStore.MachineTotals;
import org.steelfactory.production.PerformanceFigures;
import org.steelfactory.production.Period;
import org.steelfactory.production.oee.ProductionTotals;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.shared.PlantTime;
import org.steelfactory.web.frame.Query;

/** The list of machines, worst first. Its filters live in the address. */
@Named
@RequestScoped
public class MachinesBacking {

    /** Days, today included, that a machine's health is told from. */
    static final int HEALTH_DAYS = 7;

    private static final String ADDRESS = "/machines";
    private static final String[] PARAMETERS = {"status", "type", "text", "sort"};
    private static final String ALL = "ALL";
    private static final String BY_NAME = "name";
    private static final Set<MachineStatus> IN_SERVICE = EnumSet.complementOf(EnumSet.of(MachineStatus.RETIRED));

    @EJB
    private Machines machines;

    @EJB
    private PerformanceFigures figures;

    @Inject
    private PlantTime plant;

    @Inject
    private Clock clock;

    @Inject
    private Query query;

    private Page<MachineRow> rows;

    @PostConstruct
    void load() {
        Map<Long, ProductionTotals> totals = figures.byMachine(lastDays(plant, clock)).stream()
                .collect(Collectors.toMap(MachineTotals::machineId, MachineTotals::totals));
        List<MachineRow> all =
                machines.find(filter(), new PageRequest(0, PageRequest.MAX_SIZE, BY_NAME)).items().stream()
                        .map(machine ->
                                new MachineRow(machine, totals.getOrDefault(machine.id(), ProductionTotals.NONE)))
                        .sorted(isByName() ? Comparator.comparing(row -> 0) : MachineRow.WORST_FIRST)
                        .toList();
        PageRequest shown = PageRequest.of(query.page(), PageRequest.DEFAULT_SIZE);
        rows = Page.of(all.stream().skip(shown.offset()).limit(shown.size()).toList(), all.size(), shown);
    }

    /** The days that a machine's health is told from. */
    static Period lastDays(PlantTime plant, Clock clock) {
        LocalDate today = plant.dayOf(clock.instant());
        return Period.days(plant, today.minusDays(HEALTH_DAYS - 1L), today);
    }

    private MachineFilter filter() {
        Set<MachineStatus> statuses = Arrays.stream(MachineStatus.values())
                .filter(status -> status.name().equals(getStatus()))
                .collect(Collectors.toSet());
        if (statuses.isEmpty() && !getStatus().equals(ALL)) {
            statuses = IN_SERVICE;
        }
        return new MachineFilter(statuses, query.text("type"), query.text("text"));
    }

    public Page<MachineRow> getRows() {
        return rows;
    }

    /** The status that the list is narrowed down to, {@value #ALL} for every one, empty for those in service. */
    public String getStatus() {
        return getFilter("status");
    }

    public boolean isByName() {
        return getFilter("sort").equals(BY_NAME);
    }

    /** Whether anything but the order was chosen. */
    public boolean isFiltered() {
        return query.text("status")
                .or(() -> query.text("type"))
                .or(() -> query.text("text"))
                .isPresent();
    }

    public String getType() {
        return getFilter("type");
    }

    public String getText() {
        return getFilter("text");
    }

    private String getFilter(String name) {
        return query.text(name).orElse("");
    }

    public List<String> getTypes() {
        return machines.types();
    }

    public List<MachineStatus> getStatuses() {
        return List.of(MachineStatus.values());
    }

    /** This screen's address with its filters, to be continued by a parameter. */
    public String getAddress() {
        return query.address(ADDRESS, PARAMETERS);
    }

    /** The same without one of its parameters. */
    public String without(String parameter) {
        return query.address(
                ADDRESS,
                Arrays.stream(PARAMETERS)
                        .filter(other -> !other.equals(parameter))
                        .toArray(String[]::new));
    }
}

package org.steelfactory.web.scan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.scan.AnomalyFilter;
import org.steelfactory.scan.Reasons;
import org.steelfactory.shared.PlantTime;
import org.steelfactory.web.frame.Query;

/** The filters in the address of the list of anomalies. A scan that isn't named is the newest. */
@RequestScoped
public class AnomalyQuery {

    static final String ADDRESS = "/anomalies";

    /** The scan's value where anomalies of every scan are wanted. */
    static final String EVERY_SCAN = "all";

    private static final String SEVERITY = "severity";
    private static final String[] FILTERS = {"scan", "machine", SEVERITY, "reason", "fault", "from", "to"};
    private static final String[] BUT_SEVERITY = {"scan", "machine", "reason", "fault", "from", "to", "sort"};
    private static final String[] PARAMETERS = {"scan", "machine", SEVERITY, "reason", "fault", "from", "to", "sort"};

    @Inject
    Query query;

    @Inject
    PlantTime plant;

    /** @param newest the scan whose anomalies are shown where the address names none; empty while there is none */
    AnomalyFilter filter(Optional<Long> newest) {
        return new AnomalyFilter(
                scan().or(() -> isOfEveryScan() ? Optional.empty() : newest),
                query.text("machine"),
                severities(),
                query.day("from").map(plant::startOf),
                query.day("to").map(day -> plant.startOf(day.plusDays(1))),
                query.text("reason").filter(Reasons.codes()::contains),
                query.text("fault").filter("true"::equals).map(Boolean::valueOf));
    }

    /** The scan that the address names. */
    Optional<Long> scan() {
        return query.number("scan");
    }

    boolean isOfEveryScan() {
        return query.text("scan").filter(EVERY_SCAN::equals).isPresent();
    }

    Set<Severity> severities() {
        Set<Severity> severities = EnumSet.noneOf(Severity.class);
        String names = query.text(SEVERITY).orElse("");
        Arrays.stream(Severity.values())
                .filter(severity -> Arrays.asList(names.split(",")).contains(severity.name()))
                .forEach(severities::add);
        return severities;
    }

    /** The value of a parameter; empty where it isn't given. */
    String text(String name) {
        return query.text(name).orElse("");
    }

    /** Whether anything but the scan is asked for. */
    boolean isNarrowed() {
        return Arrays.stream(FILTERS).filter(name -> !name.equals("scan")).anyMatch(name -> query.text(name)
                .isPresent());
    }

    boolean isFiltered() {
        return isNarrowed() || query.text("scan").isPresent();
    }

    /** The address with all filters and the order, to be continued by a parameter. */
    String address() {
        return query.address(ADDRESS, PARAMETERS);
    }

    /** The address of the list in another order. */
    String sortedBy(String sort) {
        return query.address(ADDRESS, FILTERS) + "sort=" + sort;
    }

    /** The address of the list with this severity too, or without it where it is asked for now. */
    String toggled(Severity severity) {
        Set<Severity> wanted = severities();
        if (!wanted.remove(severity)) {
            wanted.add(severity);
        }
        String names = wanted.stream().map(Severity::name).collect(Collectors.joining(","));
        String address = query.address(ADDRESS, BUT_SEVERITY);
        return names.isEmpty()
                ? address.substring(0, address.length() - 1)
                : address + SEVERITY + "=" + URLEncoder.encode(names, StandardCharsets.UTF_8);
    }
}

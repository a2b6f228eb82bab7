package org.steelfactory.web.report;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.steelfactory.report.performance.ReportChoice;
import org.steelfactory.report.performance.ReportMetric;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.InvalidInputException.FieldError;

/**
 * A report's choice as it stands in an address: {@code machines} are ids and {@code metrics} their codes, each several
 * times or with commas between them, {@code from} and {@code to} days. Unlike the filters of a list, what can't be
 * understood is refused: a report of something else would go unnoticed once it is printed.
 */
final class ReportAddress {

    static final String MACHINES = "machines";
    static final String METRICS = "metrics";
    static final String FROM = "from";
    static final String TO = "to";

    /** Days of a report that nobody named a period for, today the last of them. */
    static final int USUAL_DAYS = 7;

    private static final Pattern ID = Pattern.compile("\\d{1,18}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Function<String, List<String>> parameters;
    private final List<FieldError> faults = new ArrayList<>();

    /** @param parameters the values of a parameter; none where it isn't given */
    ReportAddress(Function<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /**
     * @param today the plant's
     * @throws InvalidInputException naming every parameter that can't be used
     */
    ReportChoice choice(LocalDate today) {
        Set<Long> machines = machines();
        Set<ReportMetric> metrics = metrics();
        LocalDate to = day(TO).orElse(today);
        LocalDate from = day(FROM).orElse(to.minusDays(USUAL_DAYS - 1L));
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        return new ReportChoice(machines, metrics, from, to);
    }

    /** The address's query for a choice; everything of a kind isn't named. */
    static String query(ReportChoice choice) {
        return Stream.of(
                        listed(
                                MACHINES,
                                new TreeSet<>(choice.machines()).stream().map(String::valueOf)),
                        choice.metrics().size() == ReportMetric.values().length
                                ? ""
                                : listed(METRICS, choice.metrics().stream().map(ReportMetric::code)),
                        FROM + "=" + choice.from(),
                        TO + "=" + choice.to())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
    }

    private static String listed(String name, Stream<String> values) {
        String all = values.collect(Collectors.joining(","));
        return all.isEmpty() ? "" : name + "=" + all;
    }

    private Set<Long> machines() {
        Set<Long> ids = new TreeSet<>();
        for (String value : values(MACHINES)) {
            if (ID.matcher(value).matches()) {
                ids.add(Long.valueOf(value));
            } else {
                faults.add(new FieldError(MACHINES, "WRONG_TYPE", "Machines are named by their ids, such as 1,2."));
            }
        }
        return ids;
    }

    private Set<ReportMetric> metrics() {
        Set<ReportMetric> metrics = EnumSet.noneOf(ReportMetric.class);
        for (String value : values(METRICS)) {
            ReportMetric.ofCode(value).ifPresentOrElse(metrics::add, this::refuseMetric);
        }
        return metrics;
    }

    private void refuseMetric() {
        String known =
                Arrays.stream(ReportMetric.values()).map(ReportMetric::code).collect(Collectors.joining(", "));
        faults.add(new FieldError(METRICS, "UNKNOWN_VALUE", "Metrics are: " + known + "."));
    }

    private Optional<LocalDate> day(String name) {
        Optional<String> value = values(name).stream().findFirst();
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return value.filter(text -> DAY.matcher(text).matches())
                    .map(LocalDate::parse)
                    .or(() -> noDay(name));
        } catch (DateTimeParseException e) {
            return noDay(name);
        }
    }

    private Optional<LocalDate> noDay(String name) {
        faults.add(new FieldError(name, "WRONG_TYPE", "A day such as 2026-01-31 is needed."));
        return Optional.empty();
    }

    private List<String> values(String name) {
        return parameters.apply(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}

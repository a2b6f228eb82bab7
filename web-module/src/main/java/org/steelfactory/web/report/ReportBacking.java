package org.steelfactory.web.report;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.steelfactory.machine.Machines;
import org.steelfactory.report.performance.PerformanceReport;
import org.steelfactory.report.performance.PerformanceReports;
import org.steelfactory.report.performance.ReportChoice;
import org.steelfactory.report.performance.ReportDocument;
import org.steelfactory.report.performance.ReportMetric;
import org.steelfactory.report.performance.ReportText;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.InvalidInputException.FieldError;
import org.steelfactory.shared.PlantTime;
import org.steelfactory.web.frame.Appearance;
import org.steelfactory.web.frame.Query;

/** The report's screen: the choice, which stands in the address, and the report as it is printed. */
@Named
@RequestScoped
public class ReportBacking {

    private static final int UNPROCESSABLE_CONTENT = 422;

    @EJB
    private PerformanceReports reports;

    @EJB
    private Machines machines;

    @Inject
    private Query query;

    @Inject
    private PlantTime plant;

    @Inject
    private Clock clock;

    @Inject
    private Appearance appearance;

    private LocalDate today;
    private ReportChoice choice;
    private ReportDocument document;
    private List<FieldError> faults = List.of();

    @PostConstruct
    void load() {
        today = plant.dayOf(clock.instant());
        try {
            choice = new ReportAddress(query::texts).choice(today);
            PerformanceReport report = reports.make(choice);
            document = ReportDocument.of(report, new ReportText(appearance.getLocale(), report.zone()));
        } catch (InvalidInputException e) {
            faults = e.errors();
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(UNPROCESSABLE_CONTENT);
        }
    }

    /** A thing to tick. */
    public record Option(String value, String name, boolean ticked) {}

    /** A period to pick, and the address that does. */
    public record Period(String name, String address, boolean picked) {}

    /** The machines by name; none is ticked where all are meant. */
    public List<Option> getMachines() {
        Set<Long> chosen = choice == null ? Set.of() : choice.machines();
        return machines.all().stream()
                .map(machine -> new Option(String.valueOf(machine.id()), machine.name(), chosen.contains(machine.id())))
                .toList();
    }

    public List<Option> getMetrics() {
        Set<ReportMetric> chosen = choice == null ? Set.of(ReportMetric.values()) : choice.metrics();
        return Arrays.stream(ReportMetric.values())
                .map(metric -> new Option(metric.code(), metric.name(), chosen.contains(metric)))
                .toList();
    }

    public List<Period> getPeriods() {
        Set<Long> chosen = choice == null ? Set.of() : choice.machines();
        Set<ReportMetric> metrics = choice == null ? Set.of() : choice.metrics();
        return Arrays.stream(ReportPreset.values())
                .map(preset -> period(preset, new ReportChoice(chosen, metrics, preset.from(today), preset.to(today))))
                .toList();
    }

    private Period period(ReportPreset preset, ReportChoice wanted) {
        return new Period(preset.name(), ReportServlet.PAGE + "?" + ReportAddress.query(wanted), wanted.equals(choice));
    }

    /** The first day as it was asked for, understood or not. */
    public String getFrom() {
        return choice == null
                ? query.text(ReportAddress.FROM).orElse("")
                : choice.from().toString();
    }

    /** The last day as it was asked for, understood or not. */
    public String getTo() {
        return choice == null
                ? query.text(ReportAddress.TO).orElse("")
                : choice.to().toString();
    }

    /** {@code null} where what was asked for can't be reported. */
    public ReportDocument getDocument() {
        return document;
    }

    /** Why there is no report. */
    public List<FieldError> getFaults() {
        return faults;
    }

    public String getPdf() {
        return ReportServlet.PDF + "?" + ReportAddress.query(choice);
    }

    /** Also where the report itself would be too large. */
    public String getCsv() {
        return ReportServlet.CSV + "?" + ReportAddress.query(choice);
    }

    /** Whether the choice itself is sound, so that it can at least be had as CSV. */
    public boolean isSound() {
        return choice != null;
    }
}

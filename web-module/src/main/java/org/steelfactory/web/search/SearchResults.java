package org.steelfactory.web.search;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.steelfactory.history.ProcessFilter;
import org.steelfactory.history.Processes;
import org.steelfactory.machine.Machine;
import org.steelfactory.machine.MachineFilter;
import org.steelfactory.machine.Machines;
import org.steelfactory.production.Batch;
import org.steelfactory.production.BatchFilter;
import org.steelfactory.production.Batches;
import org.steelfactory.production.PerformanceRecord;
import org.steelfactory.production.PerformanceRecords;
import org.steelfactory.shared.NotFoundException;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.web.frame.Format;
import org.steelfactory.web.frame.Query;
import org.steelfactory.web.frame.Subjects;
import org.steelfactory.web.frame.Texts;
import org.steelfactory.web.frame.Viewer;

/**
 * The search of the top bar: finds machines, batches and pages. What can only be one thing is opened at once: a machine's
 * whole name, the number of a performance record, {@code alert-31}.
 */
@Named
@RequestScoped
public class SearchResults {

    private static final int MOST = 20;

    @EJB
    private Machines machines;

    @EJB
    private Batches batches;

    @EJB
    private PerformanceRecords records;

    @EJB
    private Processes processes;

    @Inject
    private Query query;

    @Inject
    private Viewer viewer;

    @Inject
    private Texts texts;

    @Inject
    private Format format;

    private List<Hit> found;

    /**
     * Something that fits.
     *
     * @param kind what it is, in words
     * @param address where it is, below the context path
     */
    public record Hit(String title, String kind, String address) {}

    @PostConstruct
    void search() {
        found = Stream.of(machines(), batches(), instances(), pages())
                .flatMap(hits -> hits)
                .toList();
    }

    /** Opens what was meant without a list in between, where that can be told. */
    public void goToOnlyOne() throws IOException {
        Optional<String> address = named().or(this::numbered)
                .or(() -> found.size() == 1 ? Optional.of(found.get(0).address()) : Optional.empty());
        if (address.isPresent()) {
            ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
            external.redirect(external.getRequestContextPath() + address.get());
        }
    }

    /** What was typed; empty where nothing was. */
    public String getQuery() {
        return query.text("q").orElse("");
    }

    public List<Hit> getFound() {
        return found;
    }

    private Optional<String> named() {
        return query.text("q").flatMap(machines::named).map(machine -> "/machines/" + machine.id());
    }

    private Optional<String> numbered() {
        return Subjects.address(getQuery().toLowerCase(Locale.ROOT))
                .filter(path -> viewer.link(path) != null)
                .or(() -> query.number("q").flatMap(this::record).map(record -> "/performance?record=" + record.id()));
    }

    private Optional<PerformanceRecord> record(long id) {
        try {
            return Optional.of(records.get(id));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private Stream<Hit> machines() {
        return query
                .text("q")
                .map(text -> new MachineFilter(Set.of(), Optional.empty(), Optional.of(text)))
                .map(filter ->
                        machines.find(filter, new PageRequest(0, MOST, "name")).items())
                .orElse(List.of())
                .stream()
                .map(this::hit);
    }

    private Hit hit(Machine machine) {
        return new Hit(
                machine.name(),
                texts.of("search.machine", machine.type(), machine.location()),
                "/machines/" + machine.id());
    }

    private Stream<Hit> batches() {
        return query
                .text("q")
                .map(text -> new BatchFilter(Optional.empty(), Optional.empty(), Optional.of(text)))
                .map(filter -> batches.find(filter, PageRequest.first(MOST)).items())
                .orElse(List.of())
                .stream()
                .map(this::hit);
    }

    private Hit hit(Batch batch) {
        return new Hit(
                batch.code(),
                batch.productType() == null
                        ? texts.of("search.batch")
                        : texts.of("search.batchOf", batch.productType()),
                "/batches?text=" + format.query(batch.code()));
    }

    /** Process instances by what they are about, for those who may see them. */
    private Stream<Hit> instances() {
        if (viewer.link("/processes") == null) {
            return Stream.empty();
        }
        return query
                .text("q")
                .map(text -> processes
                        .find(ProcessFilter.about(text.toLowerCase(Locale.ROOT)), PageRequest.first(MOST))
                        .items())
                .orElse(List.of())
                .stream()
                .map(instance -> new Hit(
                        instance.title(),
                        texts.of("search.process", instance.definitionName(), format.time(instance.startedAt())),
                        "/processes/" + instance.id()));
    }

    private Stream<Hit> pages() {
        String text = getQuery().toLowerCase(Locale.ROOT);
        return viewer.getPages().stream()
                .map(page -> new Hit(texts.of("page." + page.name()), texts.of("search.page"), page.address()))
                .filter(hit -> hit.title().toLowerCase(Locale.ROOT).contains(text));
    }
}

package org.steelfactory.web.production;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.steelfactory.production.Batch;
import org.steelfactory.production.BatchFilter;
import org.steelfactory.production.Batches;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.web.frame.Query;

/** The list of batches, newest first. Its filters live in the address. */
@Named
@RequestScoped
public class BatchesBacking {

    private static final String ADDRESS = "/batches";
    private static final String[] PARAMETERS = {"state", "product", "text"};
    private static final String RUNNING = "running";
    private static final String ENDED = "ended";

    @EJB
    private Batches batches;

    @Inject
    private Query query;

    private Page<Batch> rows;
    private Map<Long, Long> records;

    @PostConstruct
    void load() {
        Optional<Boolean> running = query.text("state")
                .filter(state -> state.equals(RUNNING) || state.equals(ENDED))
                .map(RUNNING::equals);
        rows = batches.find(
                new BatchFilter(query.text("product"), running, query.text("text")),
                PageRequest.of(query.page(), PageRequest.DEFAULT_SIZE));
        records = batches.records(rows.items().stream().map(Batch::id).toList());
    }

    public Page<Batch> getRows() {
        return rows;
    }

    /** How many performance records name the batch. */
    public long records(Batch batch) {
        return records.getOrDefault(batch.id(), 0L);
    }

    /** {@value #RUNNING}, {@value #ENDED} or empty for both. */
    public String getState() {
        return getFilter("state");
    }

    public List<String> getStates() {
        return List.of(RUNNING, ENDED);
    }

    public String getProduct() {
        return getFilter("product");
    }

    public String getText() {
        return getFilter("text");
    }

    public boolean isFiltered() {
        return Arrays.stream(PARAMETERS).anyMatch(name -> query.text(name).isPresent());
    }

    public List<String> getProducts() {
        return batches.productTypes();
    }

    private String getFilter(String name) {
        return query.text(name).orElse("");
    }

    /** This screen's address with its filters, to be continued by a parameter. */
    public String getAddress() {
        return query.address(ADDRESS, PARAMETERS);
    }

    /** The same without the state. */
    public String getAddressOfAnyState() {
        return query.address(ADDRESS, "product", "text");
    }
}

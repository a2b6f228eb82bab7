package org.steelfactory.production;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.steelfactory.audit.Audited;
import org.steelfactory.audit.AuditedDetail;
import org.steelfactory.audit.AuditedId;
import org.steelfactory.ledger.Difference;
import org.steelfactory.ledger.Ledger;
import org.steelfactory.ledger.LedgerRecord;
import org.steelfactory.shared.ConflictException;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.NotFoundException;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;

/**
 * The batches that shifts work on. Everybody reads them and administrators create and change them; one that a record
 * names first is created on the way. Each of these is an entry in the ledger.
 */
@Stateless
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class Batches {

    @Inject
    BatchRows rows;

    @EJB
    Ledger ledger;

    public Page<Batch> find(BatchFilter filter, PageRequest request) {
        return rows.find(filter, request).map(ProductionBatch::batch);
    }

    /** @throws NotFoundException when there is no such batch */
    public Batch get(long id) {
        return rows.get(id).batch();
    }

    /** The batch of this code, in whatever case it is written. */
    public Optional<Batch> coded(String code) {
        return rows.coded(code.strip()).map(ProductionBatch::batch);
    }

    /** The product types that there are, in alphabetical order. */
    public List<String> productTypes() {
        return rows.productTypes();
    }

    /** How many performance records name each of the batches; one that none names is left out. */
    public Map<Long, Long> records(Collection<Long> ids) {
        return rows.records(ids);
    }

    /**
     * @throws InvalidInputException naming every value that can't be used
     * @throws ConflictException when another batch has the code
     */
    @RolesAllowed(ADMIN)
    @Audited(action = "CREATE_BATCH", resource = "batch")
    public Batch create(@AuditedDetail BatchDetails wanted) {
        BatchDetails details = wanted.checked();
        refuseTakenCode(details.code(), Optional.empty());
        ProductionBatch row = new ProductionBatch(details);
        rows.add(row);
        ledger.append(created(row.batch()));
        return row.batch();
    }

    /**
     * Changes a batch to what is given. A change that changes nothing leaves no entry in the ledger.
     *
     * @param version that the author of the change saw
     * @throws InvalidInputException naming every value that can't be used
     * @throws ConflictException when the version is older, or another batch has the code
     */
    @RolesAllowed(ADMIN)
    @Audited(action = "CHANGE_BATCH", resource = "batch")
    public Batch change(@AuditedId long id, long version, @AuditedDetail BatchDetails wanted) {
        BatchDetails details = wanted.checked();
        ProductionBatch row = rows.getForChange(id, version);
        Batch before = row.batch();
        Difference difference = Difference.between(before.details().fields(), details.fields());
        if (difference.isEmpty()) {
            return before;
        }
        refuseTakenCode(details.code(), Optional.of(id));
        row.become(details);
        rows.flush();
        Batch batch = row.batch();
        ledger.append(changed(batch, difference));
        return batch;
    }

    /**
     * The id of the batch that a record names; one that nobody knows yet is created in the record's own transaction.
     *
     * @throws InvalidInputException when the code can't be one
     */
    @RolesAllowed({OPERATOR, SUPERVISOR, ADMIN})
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public long idOf(String code) {
        String checked = BatchDetails.coded(code).checked().code();
        Optional<ProductionBatch> known = rows.coded(checked);
        if (known.isPresent()) {
            return known.get().batch().id();
        }
        boolean added = rows.addUnlessThere(checked);
        Batch batch = rows.coded(checked).orElseThrow().batch();
        if (added) {
            ledger.append(created(batch));
        }
        return batch.id();
    }

    private static LedgerRecord created(Batch batch) {
        return new LedgerRecord(
                        "BATCH_CREATED",
                        Map.of(
                                "batchId", batch.id(),
                                "version", batch.version(),
                                "values", batch.details().fields()))
                .about(batch.subject());
    }

    private static LedgerRecord changed(Batch batch, Difference difference) {
        return new LedgerRecord(
                        "BATCH_CHANGED",
                        Map.of(
                                "batchId", batch.id(),
                                "code", batch.code(),
                                "version", batch.version(),
                                "old", difference.old(),
                                "new", difference.now()))
                .about(batch.subject());
    }

    private void refuseTakenCode(String code, Optional<Long> own) {
        rows.coded(code)
                .map(ProductionBatch::batch)
                .filter(other -> own.isEmpty() || own.get() != other.id())
                .ifPresent(other -> {
                    throw new ConflictException("batch.codeTaken", other.code(), other.id());
                });
    }
}

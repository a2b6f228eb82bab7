package org.steelfactory.ledger;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steelfactory.audit.LatestDocument;
import org.steelfactory.audit.Outbox;
import org.steelfactory.ledger.chain.LedgerHead;
import org.steelfactory.ledger.chain.note.Checkpoint;
import org.steelfactory.ledger.chain.note.NoteException;
import org.steelfactory.ledger.chain.note.SignedNote;
import org.steelfactory.ledger.chain.note.VerifierKey;
import org.steelfactory.ledger.chain.tree.ConsistencyProof;
import org.steelfactory.ledger.chain.tree.InclusionProof;
import org.steelfactory.shared.Database;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.NotFoundException;
import org.steelfactory.shared.SteelConfiguration;

/**
 * What the ledger was signed to be, and proofs of what is in it. Everyone who may read the ledger may have them: they
 * are made to be taken away.
 */
@Stateless
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class Checkpoints {

    /** The document store's collection of checkpoints. */
    public static final String COLLECTION = "ledger_checkpoints";

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
    private static final String WITNESS = ".checkpoints";
    private static final String KEYS = ".keys";

    @Inject
    Database database;

    @Inject
    SteelConfiguration configuration;

    @Resource
    SessionContext context;

    @EJB
    Outbox outbox;

    @EJB
    LatestDocument documents;

    @Inject
    Clock clock;

    private final LedgerStore store = new LedgerStore();
    private final LedgerTree tree = new LedgerTree();
    private final CheckpointTable table = new CheckpointTable();

    /**
     * The last checkpoint, a signed note.
     *
     * @throws NotFoundException when none was signed yet
     */
    public StoredCheckpoint last() {
        return database.with(table::last).orElseThrow(() -> new NotFoundException("ledger.noCheckpoint"));
    }

    /**
     * The keys whose signatures are below checkpoints, the present one last.
     *
     * @throws NotFoundException when nothing was signed yet
     */
    public List<String> keys() {
        List<String> keys = database.with(table::keys);
        if (keys.isEmpty()) {
            throw new NotFoundException("ledger.noCheckpoint");
        }
        return keys;
    }

    /**
     * That an entry is in the ledger.
     *
     * @param size of the ledger that it is shown for; where nothing is given that of the last checkpoint, or for an entry
     *     that is newer than this, the present one
     * @throws NotFoundException when there is no such entry
     * @throws InvalidInputException when the ledger never had this size, or the entry came later
     */
    public InclusionProof inclusion(long index, Optional<Long> size) {
        return database.with(connection -> {
            long count = store.head(connection).count();
            if (index < 0 || index >= count) {
                throw new NotFoundException("ledger.entry", index);
            }
            Optional<Long> signed =
                    table.last(connection).map(StoredCheckpoint::size).filter(last -> index < last);
            long atSize = size.or(() -> signed).orElse(count);
            requireRange("size", atSize, index + 1, count, "The size is one of which entry " + index + " is a part");
            return tree.inclusion(connection, index, atSize);
        });
    }

    /**
     * That the ledger at a later size begins with the ledger at an earlier one.
     *
     * @throws InvalidInputException when it never had one of these sizes
     */
    public ConsistencyProof consistency(long from, long to) {
        return database.with(connection -> {
            long count = store.head(connection).count();
            requireRange("to", to, 1, count, "The later size is one that the ledger has had");
            requireRange("from", from, 1, to, "The earlier size is one that the ledger had before the later one");
            return tree.consistency(connection, from, to);
        });
    }

    private static void requireRange(String field, long value, long least, long most, String what) {
        if (value < least || value > most) {
            throw new InvalidInputException(field, "OUT_OF_RANGE", what + ": from " + least + " to " + most + ".");
        }
    }

    /** Where the ledger is, what was signed last, and whether those who remember checkpoints agree. */
    public CheckpointStatus status() {
        return database.with(connection -> {
            LedgerHead head = store.head(connection);
            Optional<StoredCheckpoint> last = table.last(connection);
            List<CheckpointStatus.Witness> witnesses = new ArrayList<>();
            if (head.count() > 0) {
                witnesses.add(witness(connection, "DATABASE", last.map(StoredCheckpoint::note)));
                witnesses.add(fileWitness(connection));
                documentWitness(connection).ifPresent(witnesses::add);
            }
            return new CheckpointStatus(head, last, witnesses);
        });
    }

    private CheckpointStatus.Witness fileWitness(Connection connection) throws SQLException {
        try {
            return witness(connection, "FILE", witnessFile(connection).last().map(SignedNote::toString));
        } catch (IOException e) {
            return CheckpointStatus.Witness.unreadable("FILE", e.getMessage());
        }
    }

    /** Empty where there is no document store, or it is away. */
    private Optional<CheckpointStatus.Witness> documentWitness(Connection connection) throws SQLException {
        Optional<Map<String, Object>> document = documents.of(COLLECTION);
        return document.isEmpty()
                ? Optional.empty()
                : Optional.of(witness(
                        connection,
                        "DOCUMENTS",
                        Optional.ofNullable(document.get().get("note")).map(Object::toString)));
    }

    private CheckpointStatus.Witness witness(Connection connection, String name, Optional<String> note)
            throws SQLException {
        if (note.isEmpty()) {
            return CheckpointStatus.Witness.empty(name);
        }
        try {
            SignedNote signed = SignedNote.parse(note.get());
            Checkpoint checkpoint = Checkpoint.of(signed);
            boolean isSigned = false;
            for (String key : table.keys(connection)) {
                isSigned |= signed.isSignedBy(VerifierKey.parse(key));
            }
            boolean agrees = isSigned
                    && checkpoint.size() <= store.head(connection).count()
                    && checkpoint.hasRoot(tree.root(connection, checkpoint.size()));
            return CheckpointStatus.Witness.of(name, checkpoint.size(), agrees);
        } catch (NoteException | IllegalStateException e) {
            return CheckpointStatus.Witness.unreadable(name, e.getMessage());
        }
    }

    /**
     * Signs what the ledger is now, if it has grown since it was signed last. Open to the application's own timers alone,
     * which have no caller.
     *
     * @return the new checkpoint, to be remembered by the file as soon as this transaction has committed
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<StoredCheckpoint> sign() {
        return database.with(connection -> {
            try {
                Optional<StoredCheckpoint> signed = new CheckpointSigning(keys(connection), witnessFile(connection))
                        .sign(connection, clock.instant());
                signed.ifPresent(checkpoint -> outbox.add(
                        COLLECTION,
                        Map.of(
                                "size", checkpoint.size(),
                                "note", checkpoint.note(),
                                "signed_at", checkpoint.signedAt(),
                                "node", configuration.node())));
                return signed;
            } catch (NoteException | IOException | IllegalStateException e) {
                LOG.error("LEDGER-007 the ledger isn't signed any more: {}", e.getMessage());
                context.setRollbackOnly();
                return Optional.empty();
            }
        });
    }

    /** Lets the file beside the database know, unless it knows more already. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void remember() {
        database.with(connection -> {
            try {
                WitnessFile file = witnessFile(connection);
                Optional<StoredCheckpoint> last = table.last(connection);
                Optional<SignedNote> known = file.last();
                if (last.isPresent()
                        && (known.isEmpty()
                                || Checkpoint.of(known.get()).size()
                                        < last.get().size())) {
                    file.add(last.get().note());
                    file(connection, KEYS).writeKeys(table.keys(connection));
                }
            } catch (NoteException | IOException e) {
                LOG.error("LEDGER-008 the witness file can't be written: {}", e.getMessage());
            }
            return null;
        });
    }

    private LedgerKeys keys(Connection connection) throws SQLException {
        String first = store.find(connection, 0)
                .orElseThrow(() -> new IllegalStateException("The ledger's first entry is gone"))
                .hash();
        return new LedgerKeys(configuration.keysFolder(), first);
    }

    private WitnessFile witnessFile(Connection connection) throws SQLException {
        return file(connection, WITNESS);
    }

    private WitnessFile file(Connection connection, String suffix) throws SQLException {
        return new WitnessFile(
                configuration.witnessFolder().resolve(keys(connection).fileName(suffix)));
    }
}

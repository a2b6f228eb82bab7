package org.steelfactory.ledger.laboratory;

import static org.steelfactory.ledger.guard.GuardedTables.LABORATORY;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steelfactory.ledger.chain.LedgerEntry;
import org.steelfactory.ledger.chain.LedgerHead;
import org.steelfactory.ledger.chain.Verification;
import org.steelfactory.ledger.guard.DatabaseRefusal;
import org.steelfactory.ledger.guard.GuardState;
import org.steelfactory.ledger.guard.GuardStatus;
import org.steelfactory.ledger.guard.GuardTriggers;
import org.steelfactory.ledger.guard.GuardedTables;
import org.steelfactory.shared.BusinessException;
import org.steelfactory.shared.ConflictException;
import org.steelfactory.shared.NotFoundException;

/**
 * What is done in the laboratory, by one at a time: each deed holds the lock of the laboratory's row. Nothing else is
 * touched on the connection that holds it, so that triggers can be made meanwhile on others.
 *
 * <p>Tampering is tried as the application's database user first, which is what somebody has who got into the
 * application, and then as the schema's owner, which is what somebody has who got into the database.
 */
public final class LaboratoryDesk {

    private static final Logger LOG = LoggerFactory.getLogger(LaboratoryDesk.class);

    /** The score card's lines that are shown. */
    private static final int TRIALS = 50;

    private final DataSource application;
    private final DataSource owner;
    private final CopyTable copies = new CopyTable();
    private final TrialTable trials = new TrialTable();

    public LaboratoryDesk(DataSource application, DataSource owner) {
        this.application = application;
        this.owner = owner;
    }

    /** What is done while nobody else works here. */
    @FunctionalInterface
    private interface Deed<R> {
        R on(Connection desk, CopyRecord made) throws SQLException;
    }

    /** What is asked of the database. */
    @FunctionalInterface
    private interface Question<R> {
        R on(Connection connection) throws SQLException;
    }

    public LaboratoryState look() {
        return ask(application, connection -> {
            CopySnapshot copy = copies.snapshot(connection, copies.read(connection), guards());
            return new LaboratoryState(copy, copy.verify(), copy.differences(), trials.newest(connection, TRIALS));
        });
    }

    /** Verifies the copy as the ledger is verified, by what it holds itself. */
    public Verification verify() {
        return ask(application, connection -> copies.snapshot(connection, copies.read(connection), guards())
                .verify());
    }

    private GuardStatus guards() throws SQLException {
        try (Connection connection = owner.getConnection()) {
            return GuardTriggers.status(connection, LABORATORY);
        }
    }

    /** Copies the ledger anew, without guards and with an empty score card. */
    public void makeNew(String by, Instant now) {
        ask(owner, connection -> {
            GuardTriggers.remove(connection, LABORATORY);
            return inTransaction(connection, (desk, made) -> {
                LedgerHead end = copies.copy(desk);
                trials.clear(desk);
                copies.save(desk, new CopyRecord(now, by, null, end, false));
                return end;
            });
        });
    }

    /** Puts guards around the copy, or takes them off. Where there is no copy yet, one is made. */
    public GuardStatus guard(boolean on, String by, Instant now) {
        makeFirst(by, now);
        return work((desk, made) -> {
            try (Connection connection = owner.getConnection()) {
                if (on) {
                    GuardTriggers.install(connection, LABORATORY);
                } else {
                    GuardTriggers.remove(connection, LABORATORY);
                }
            }
            copies.save(desk, new CopyRecord(made.madeAt(), made.madeBy(), made.repairedAt(), made.head(), on));
            return guards();
        });
    }

    /**
     * Tampers with the copy, and enters into the score card what each layer did about it. Where there is no copy yet,
     * one is made.
     *
     * @throws NotFoundException when the copy has no such entry
     * @throws ConflictException when the database refused it, which is on the score card, too; or when guards are to be
     *     dropped and there are none
     */
    public Trial tamper(Tampering tampering, String by, Instant now) {
        makeFirst(by, now);
        Trial trial = work((desk, made) -> trials.insert(desk, tried(tampering, snapshot(made), by, now)));
        if (!trial.done()) {
            throw refusal(trial);
        }
        return trial;
    }

    /**
     * Says whether there is something to tamper with, also where the copy has yet to be made.
     *
     * @throws NotFoundException when there is no such entry
     */
    public void requireEntry(long index) {
        boolean there = ask(
                application,
                connection -> copies.contains(
                        connection, copies.read(connection).made() ? LABORATORY : GuardedTables.LEDGER, index));
        if (!there) {
            throw new NotFoundException("laboratory.entry", index);
        }
    }

    private Trial tried(Tampering tampering, CopySnapshot before, String by, Instant now) throws SQLException {
        LedgerEntry entry = before.entry(tampering.index())
                .orElseThrow(() -> new NotFoundException("laboratory.entry", tampering.index()));
        if (tampering.kind() == TamperingKind.DROP_GUARDS && before.guards().state() == GuardState.OFF) {
            throw new ConflictException("laboratory.noGuards");
        }
        TamperingStatements statements = TamperingStatements.of(tampering, before, entry);
        Attempt first = Attempt.as(application, statements);
        Attempt last = first.refusedBy(DatabaseRefusal.RIGHTS) ? Attempt.as(owner, statements) : first;
        List<LayerResult> detected =
                last.done() ? DetectingLayers.compare(before, snapshot(before.made())) : DetectingLayers.unneeded();
        return new Trial(
                0,
                tampering,
                before.guards().on(),
                last.done(),
                by,
                now,
                ScoreLine.of(first, last, before.guards().state(), detected));
    }

    private static ConflictException refusal(Trial trial) {
        return trial.layers().stream()
                .filter(result -> result.layer() == Layer.GUARD && result.outcome() == LayerOutcome.REFUSED)
                .findFirst()
                .map(result -> new ConflictException(
                        "laboratory.guarded", trial.tampering().index(), result.detail()))
                .orElseGet(() -> new ConflictException(
                        "laboratory.noRight", trial.layers().get(0).detail()));
    }

    /**
     * Puts the copy's damaged entries back from the ledger, where those hash to what is recorded; what they don't is left
     * as found. Guards that were ordered stand around the copy afterwards.
     */
    public LaboratoryRepair repair(Instant now) {
        return work((desk, made) -> {
            LaboratoryRepair planned = LaboratoryRepair.planned(snapshot(made));
            try (Connection connection = owner.getConnection()) {
                GuardTriggers.remove(connection, LABORATORY);
                inTransaction(connection, planned, made.head());
                if (made.guardsOrdered()) {
                    GuardTriggers.install(connection, LABORATORY);
                }
            }
            copies.save(desk, new CopyRecord(made.madeAt(), made.madeBy(), now, made.head(), made.guardsOrdered()));
            return planned.verified(snapshot(made).verify());
        });
    }

    private void inTransaction(Connection connection, LaboratoryRepair planned, LedgerHead head) throws SQLException {
        List<Long> wrong = new ArrayList<>(planned.restored());
        wrong.addAll(planned.removed());
        connection.setAutoCommit(false);
        try {
            copies.delete(connection, wrong);
            copies.take(connection, planned.restored());
            copies.moveHead(connection, head);
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private void makeFirst(String by, Instant now) {
        if (!ask(application, copies::read).made()) {
            makeNew(by, now);
        }
    }

    /** On connections of its own, which give the copy's tables free at once. */
    private CopySnapshot snapshot(CopyRecord made) throws SQLException {
        try (Connection connection = application.getConnection()) {
            return copies.snapshot(connection, made, guards());
        }
    }

    private <R> R work(Deed<R> deed) {
        return ask(application, connection -> inTransaction(connection, deed));
    }

    private <R> R inTransaction(Connection desk, Deed<R> deed) throws SQLException {
        desk.setAutoCommit(false);
        try {
            R result = deed.on(desk, copies.lock(desk));
            desk.commit();
            return result;
        } finally {
            // Takes back what wasn't committed, and nothing else.
            desk.rollback();
            desk.setAutoCommit(true);
        }
    }

    private static <R> R ask(DataSource user, Question<R> question) {
        try (Connection connection = user.getConnection()) {
            return question.on(connection);
        } catch (SQLException e) {
            BusinessException refusal = DatabaseRefusal.toAdministrator(e);
            LOG.warn("LEDGER-022 the laboratory can't be used: {} ({})", e.getMessage(), e.getErrorCode());
            throw refusal;
        }
    }
}

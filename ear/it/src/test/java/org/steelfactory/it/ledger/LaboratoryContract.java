package org.steelfactory.it.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.steelfactory.it.stores.EachSqlDatabase;
import org.steelfactory.it.stores.SqlDatabase;
import org.steelfactory.ledger.LedgerRecord;
import org.steelfactory.ledger.LedgerStore;
import org.steelfactory.ledger.chain.FaultCode;
import org.steelfactory.ledger.chain.LedgerFault;
import org.steelfactory.ledger.guard.GuardState;
import org.steelfactory.ledger.guard.GuardTriggers;
import org.steelfactory.ledger.guard.GuardedTables;
import org.steelfactory.ledger.laboratory.LaboratoryDesk;
import org.steelfactory.ledger.laboratory.LaboratoryRepair;
import org.steelfactory.ledger.laboratory.Layer;
import org.steelfactory.ledger.laboratory.LayerOutcome;
import org.steelfactory.ledger.laboratory.LayerResult;
import org.steelfactory.ledger.laboratory.Tampering;
import org.steelfactory.ledger.laboratory.TamperingKind;
import org.steelfactory.ledger.laboratory.TamperingTarget;
import org.steelfactory.ledger.laboratory.Trial;
import org.steelfactory.shared.ConflictException;
import org.steelfactory.shared.NotFoundException;

/** What the laboratory must do on every SQL database that the product runs on. */
class LaboratoryContract {

    private static final Instant NOW = Instant.parse("2026-01-31T06:00:00Z");
    private static final int ENTRIES = 12;

    private final LedgerStore store = new LedgerStore();
    private LaboratoryDesk desk;

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void walksTheWholeDemonstration(SqlDatabase database) throws SQLException {
        open(database);
        assertThat(desk.verify().valid()).isTrue();
        assertThat(desk.verify().entries()).isEqualTo(ENTRIES);

        assertThat(desk.guard(true, "admin", NOW).on()).isTrue();
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> tamper(TamperingKind.UPDATE, TamperingTarget.DATA, 4))
                .withMessageContaining("The guard refused it: entry 4");
        assertThat(desk.verify().valid()).isTrue();

        assertThat(desk.guard(false, "admin", NOW).state()).isEqualTo(GuardState.OFF);
        Trial trial = tamper(TamperingKind.UPDATE, TamperingTarget.DATA, 4);
        assertThat(trial.caughtBy()).containsExactly(Layer.RIGHTS, Layer.CHAIN, Layer.LEDGER);
        assertThat(desk.verify().faults())
                .extracting(LedgerFault::index, LedgerFault::code)
                .containsExactly(tuple(4L, FaultCode.HASH_MISMATCH));

        LaboratoryRepair repair = desk.repair(NOW);
        assertThat(repair.restored()).containsExactly(4L);
        assertThat(repair.verification().valid()).isTrue();
        assertThat(desk.look().differences()).isEmpty();
        assertThat(desk.look().trials()).extracting(Trial::done).containsExactly(true, false);
        assertThat(LedgerTables.verify(database).valid()).isTrue();
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void tellsWhichLayerCatchesWhatWithoutGuards(SqlDatabase database) throws SQLException {
        open(database);

        assertThat(caught(TamperingKind.UPDATE, TamperingTarget.DATA))
                .containsExactly(Layer.RIGHTS, Layer.CHAIN, Layer.LEDGER);
        assertThat(caught(TamperingKind.UPDATE, TamperingTarget.HASH))
                .containsExactly(Layer.RIGHTS, Layer.CHAIN, Layer.LEDGER);
        assertThat(caught(TamperingKind.DELETE)).containsExactly(Layer.RIGHTS, Layer.CHAIN, Layer.LEDGER);
        assertThat(caught(TamperingKind.TRUNCATE)).containsExactly(Layer.RIGHTS, Layer.HEAD, Layer.LEDGER);
        assertThat(caught(TamperingKind.CUT_TAIL)).containsExactly(Layer.RIGHTS, Layer.LEDGER);
        assertThat(caught(TamperingKind.RECOMPUTE)).containsExactly(Layer.RIGHTS, Layer.LEDGER);
        assertThat(caught(TamperingKind.REPLAY)).containsExactly(Layer.CHAIN, Layer.LEDGER);
        assertThat(desk.look().trials()).hasSize(7).allMatch(Trial::done);
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void tellsWhatGuardsRefuseAndWhatTheyDontSee(SqlDatabase database) throws SQLException {
        open(database);
        desk.guard(true, "admin", NOW);

        for (TamperingKind refused :
                List.of(TamperingKind.UPDATE, TamperingKind.DELETE, TamperingKind.CUT_TAIL, TamperingKind.RECOMPUTE)) {
            assertThatExceptionOfType(ConflictException.class)
                    .as(refused.name())
                    .isThrownBy(() -> tamper(refused, TamperingTarget.DATA, 3))
                    .withMessageContaining("Guard: ");
            assertThat(outcome(desk.look().trials().get(0), Layer.GUARD)).isEqualTo(LayerOutcome.REFUSED);
        }
        assertThat(desk.look().differences()).isEmpty();

        assertThat(outcome(tamper(TamperingKind.TRUNCATE, TamperingTarget.DATA, 3), Layer.GUARD))
                .isEqualTo(LayerOutcome.MISSED);
        desk.repair(NOW);
        assertThat(desk.look().copy().guards().on()).as("guards after a repair").isTrue();

        Trial dropped = tamper(TamperingKind.DROP_GUARDS, TamperingTarget.DATA, 3);
        assertThat(dropped.caughtBy()).containsExactly(Layer.RIGHTS, Layer.GUARD);
        assertThat(desk.look().copy().guards().state()).isEqualTo(GuardState.OFF);
        assertThat(outcome(tamper(TamperingKind.DELETE, TamperingTarget.DATA, 3), Layer.GUARD))
                .isEqualTo(LayerOutcome.OFF);
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void putsNothingBackThatDoesntRehash(SqlDatabase database) throws SQLException {
        open(database);
        tamper(TamperingKind.DELETE, TamperingTarget.DATA, 5);
        tamper(TamperingKind.UPDATE, TamperingTarget.DATA, 7);
        database.asOwner("UPDATE ledger_entry SET data = CONCAT(data, ' ') WHERE entry_index = 7");

        LaboratoryRepair repair = desk.repair(NOW);

        assertThat(repair.restored()).containsExactly(5L);
        assertThat(repair.left()).containsExactly(7L);
        assertThat(repair.verification().faults())
                .extracting(LedgerFault::index)
                .containsExactly(7L);
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void makesTheCopyWithTheFirstDeedAndAnewOnDemand(SqlDatabase database) throws SQLException {
        open(database);
        database.asOwner("UPDATE ledger_laboratory SET made_at_utc = NULL");
        assertThat(desk.look().copy().made().made()).isFalse();
        desk.requireEntry(3);
        tamper(TamperingKind.DELETE, TamperingTarget.DATA, 3);
        assertThat(desk.look().copy().made().madeBy()).isEqualTo("admin");
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> desk.requireEntry(3));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> tamper(TamperingKind.UPDATE, TamperingTarget.DATA, 3));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> tamper(TamperingKind.DROP_GUARDS, TamperingTarget.DATA, 2));

        append(database, 2);
        desk.makeNew("admin2", NOW);

        assertThat(desk.look().verification().valid()).isTrue();
        assertThat(desk.look().trials()).isEmpty();
        assertThat(desk.look().copy().entries()).hasSize(ENTRIES + 2);
        assertThat(desk.look().copy().made().madeBy()).isEqualTo("admin2");
    }

    private List<Layer> caught(TamperingKind kind) {
        return caught(kind, TamperingTarget.DATA);
    }

    private List<Layer> caught(TamperingKind kind, TamperingTarget target) {
        List<Layer> layers = tamper(kind, target, 4).caughtBy();
        assertThat(desk.repair(NOW).verification().valid())
                .as("repaired after " + kind)
                .isTrue();
        assertThat(desk.look().differences()).isEmpty();
        return layers;
    }

    private Trial tamper(TamperingKind kind, TamperingTarget target, long index) {
        return desk.tamper(new Tampering(kind, target, index), "admin", NOW);
    }

    private static LayerOutcome outcome(Trial trial, Layer layer) {
        return trial.layers().stream()
                .filter(result -> result.layer() == layer)
                .map(LayerResult::outcome)
                .findFirst()
                .orElseThrow();
    }

    private void open(SqlDatabase database) throws SQLException {
        try (Connection owner = database.owner().getConnection()) {
            GuardTriggers.remove(owner, GuardedTables.LEDGER);
        }
        LedgerTables.clear(database);
        append(database, ENTRIES);
        desk = new LaboratoryDesk(database.application(), database.owner());
        desk.makeNew("admin", NOW);
    }

    private void append(SqlDatabase database, int count) throws SQLException {
        List<LedgerRecord> facts = IntStream.range(0, count)
                .mapToObj(i -> new LedgerRecord("TEST_FACT", Map.of("text", "fact " + i)))
                .toList();
        database.inTransaction(connection -> store.append(connection, facts, "admin", NOW));
    }
}

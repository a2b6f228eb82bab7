package org.steelfactory.report.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whom the stores name when they don't agree. */
class VoteTest {

    private static final Set<Store> NONE = EnumSet.noneOf(Store.class);

    @Test
    void namesNobodyWhereAllSayTheSame() {
        Vote vote = vote(NONE, holding(Store.LEDGER, 7), holding(Store.SQL, 7), holding(Store.MONGO, 7));

        assertThat(vote.differences()).isEmpty();
        assertThat(vote.exists()).isTrue();
        assertThat(vote.agreed()).containsEntry("severity", "7");
    }

    @Test
    void namesTheOneThatStandsAlone() {
        Vote vote = vote(NONE, holding(Store.LEDGER, 8), holding(Store.SQL, 7), holding(Store.MONGO, 7));

        assertThat(vote.differences())
                .containsExactly(new Difference(
                        Store.LEDGER, Disagreement.DIFFERENT, "anomaly-1", "entry 1", "severity", "8", "7"));
        assertThat(vote.isWrong(Store.LEDGER)).isTrue();
        assertThat(vote.isWrong(Store.SQL)).isFalse();
    }

    @Test
    void believesTheLedgerWhereTwoStandAgainstEachOther() {
        Vote vote = vote(NONE, holding(Store.SQL, 7), holding(Store.LEDGER, 8));

        assertThat(vote.differences()).extracting(Difference::store).containsExactly(Store.SQL);
        assertThat(vote.agreed()).containsEntry("severity", "8");
    }

    @Test
    void asksOnlyThoseThatKeepAField() {
        Holding without = new Holding(Store.LEDGER, 1, Map.of());
        Vote vote = vote(NONE, without, holding(Store.SQL, 7), holding(Store.MONGO, 8));

        assertThat(vote.differences()).extracting(Difference::store).containsExactly(Store.MONGO);
    }

    @Test
    void takesAnEmptyFieldForAValue() {
        Map<String, String> empty = new HashMap<>();
        empty.put("severity", null);
        Vote vote = vote(NONE, holding(Store.LEDGER, 7), new Holding(Store.SQL, 1, empty), holding(Store.MONGO, 7));

        assertThat(vote.differences())
                .containsExactly(
                        new Difference(Store.SQL, Disagreement.DIFFERENT, "anomaly-1", "id 1", "severity", null, "7"));
    }

    @Test
    void missesAThingWhereMostHaveIt() {
        Vote vote = vote(EnumSet.of(Store.SQL), holding(Store.LEDGER, 7), holding(Store.MONGO, 7));

        assertThat(vote.differences())
                .containsExactly(
                        new Difference(Store.SQL, Disagreement.MISSING, "anomaly-1", null, null, null, "severity=7"));
    }

    @Test
    void findsAThingTooMuchWhereMostLackIt() {
        Vote vote = vote(EnumSet.of(Store.LEDGER, Store.SQL, Store.OUTBOX), holding(Store.MONGO, 7));

        assertThat(vote.exists()).isFalse();
        assertThat(vote.differences())
                .containsExactly(new Difference(
                        Store.MONGO, Disagreement.UNEXPECTED, "anomaly-1", "_id 1", null, "severity=7", null));
    }

    @Test
    void believesTheLedgerThatThereIsNothingWhereAsManyHaveItAsLackIt() {
        Vote vote = vote(EnumSet.of(Store.LEDGER, Store.SQL), holding(Store.OUTBOX, 7), holding(Store.MONGO, 7));

        assertThat(vote.exists()).isFalse();
        assertThat(vote.differences()).extracting(Difference::store).containsExactly(Store.OUTBOX, Store.MONGO);
    }

    @Test
    void findsASecondOneInTheSameStoreTooMuch() {
        Vote vote = vote(NONE, holding(Store.LEDGER, 7), holding(Store.SQL, 7), new Holding(Store.LEDGER, 2, Map.of()));

        assertThat(vote.differences())
                .extracting(Difference::disagreement, Difference::place)
                .containsExactly(tuple(Disagreement.UNEXPECTED, "entry 2"));
        assertThat(vote.isWrong(Store.LEDGER)).isFalse();
    }

    private static Holding holding(Store store, int value) {
        return new Holding(store, 1, Map.of("severity", Integer.toString(value)));
    }

    private static Vote vote(Set<Store> lacking, Holding... holdings) {
        return new Vote("anomaly-1", (store, field) -> field, List.of(holdings), lacking);
    }
}

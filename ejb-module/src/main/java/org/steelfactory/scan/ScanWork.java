package org.steelfactory.scan;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.steelfactory.policy.SeverityPolicyVersion;
import org.steelfactory.rules.severity.SeverityRules;
import org.steelfactory.scan.Partitions.Partition;

/**
 * The steps of a scan, each on the connection it is given and in one transaction, which is the caller's affair. A step
 * that was done before, or whose scan doesn't run any more, does nothing; so it may be repeated whatever died before.
 */
public final class ScanWork {

    private final ScanTable scans = new ScanTable();
    private final RecordTaking taking = new RecordTaking();
    private final DataCheck check = new DataCheck();
    private final Scoring scoring = new Scoring();
    private final ModelTraining training;
    private final Partitions partitions;
    private final Judging judging;
    private final AnomalyBook book;
    private final Witness witness;
    private final IntFunction<SeverityPolicyVersion> policies;
    private final Clock clock;

    /**
     * @param policies the policy of a version
     * @param node name of this server process
     */
    public ScanWork(
            SeverityRules rules,
            IntFunction<SeverityPolicyVersion> policies,
            Witness witness,
            Clock clock,
            String node) {
        this.training = new ModelTraining(clock);
        this.partitions = new Partitions(clock, node);
        this.judging = new Judging(rules);
        this.book = new AnomalyBook(witness, clock);
        this.witness = witness;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * Says which records are scanned, and divides them into partitions.
     *
     * @return how many partitions there are; they are numbered from 1
     */
    public int takeRecords(Connection connection, long scanId) throws SQLException {
        Optional<Scan> scan = at(connection, scanId, ScanStep.TAKE_RECORDS);
        if (scan.isPresent()) {
            taking.take(connection, scan.get());
            proceed(connection, scanId, ScanStep.CHECK_DATA);
        }
        return Partitions.count(connection, scanId);
    }

    /**
     * Copies the records and names their faults.
     *
     * @return whether enough of them can be scored, see {@link Scan#MIN_RECORDS}
     */
    public boolean checkData(Connection connection, long scanId) throws SQLException {
        Optional<Scan> scan = at(connection, scanId, ScanStep.CHECK_DATA);
        if (scan.isPresent()) {
            DataCheck.Count count = check.check(connection, scan.get());
            scans.checked(connection, scanId, count.records(), count.faults());
            proceed(connection, scanId, ScanStep.TRAIN_MODEL);
        }
        return scans.get(connection, scanId).scorable() >= Scan.MIN_RECORDS;
    }

    public void trainModel(Connection connection, long scanId) throws SQLException {
        Optional<Scan> scan = at(connection, scanId, ScanStep.TRAIN_MODEL);
        if (scan.isPresent()) {
            scans.trained(connection, scanId, training.train(connection, scan.get()));
            proceed(connection, scanId, ScanStep.SCORE_RECORDS);
        }
    }

    /** Scores the records of a partition. */
    public void scorePartition(Connection connection, long scanId, int number) throws SQLException {
        Partition partition = partitions.lock(connection, scanId, number);
        if (!partition.scored() && scans.get(connection, scanId).running()) {
            partitions.scored(connection, partition, scoring.score(connection, partition));
        }
    }

    /** Judges the records of a partition that was scored. */
    public void judgePartition(Connection connection, long scanId, int number) throws SQLException {
        Partition partition = partitions.lock(connection, scanId, number);
        Scan scan = scans.get(connection, scanId);
        if (partition.scored() && !partition.judged() && scan.running()) {
            judging.judge(connection, partition, policies.apply(scan.policyVersion()));
            partitions.judged(connection, partition);
        }
    }

    /**
     * Stores some of the anomalies; call it again as long as there are more.
     *
     * @return whether there are
     * @throws IllegalStateException when a partition isn't judged yet
     */
    public boolean storeAnomalies(Connection connection, long scanId) throws SQLException {
        Optional<Scan> scan = at(connection, scanId, ScanStep.SCORE_RECORDS, ScanStep.STORE_ANOMALIES);
        if (scan.isEmpty()) {
            return false;
        }
        if (Partitions.left(connection, scanId) > 0) {
            throw new IllegalStateException("Scan " + scanId + " has partitions that aren't judged yet");
        }
        if (scan.get().step() == ScanStep.SCORE_RECORDS) {
            Instant judged = Partitions.lastJudged(connection, scanId).orElseGet(clock::instant);
            scans.proceed(connection, scanId, ScanStep.STORE_ANOMALIES, judged);
        }
        boolean more =
                book.store(connection, scan.get(), policies.apply(scan.get().policyVersion()));
        proceed(connection, scanId, more ? ScanStep.STORE_ANOMALIES : ScanStep.RAISE_ALERTS);
        return more;
    }

    /**
     * The scan, locked, if all its anomalies are stored and no alerts were raised yet.
     *
     * @return empty where that was done before, or the scan doesn't run any more
     */
    public Optional<Scan> awaitingAlerts(Connection connection, long scanId) throws SQLException {
        return at(connection, scanId, ScanStep.RAISE_ALERTS);
    }

    /** @param count how many alerts the scan has raised; those that it added to don't count */
    public void alertsRaised(Connection connection, long scanId, long count) throws SQLException {
        scans.alerted(connection, scanId, count);
        proceed(connection, scanId, ScanStep.FINISH_SCAN);
    }

    /**
     * Completes the scan. One whose process began before there were alerts comes here without having raised any.
     *
     * @return the scan, where it was this call that completed it
     */
    public Optional<Scan> finish(Connection connection, long scanId) throws SQLException {
        if (at(connection, scanId, ScanStep.RAISE_ALERTS, ScanStep.FINISH_SCAN).isEmpty()) {
            return Optional.empty();
        }
        proceed(connection, scanId, ScanStep.FINISH_SCAN);
        Optional<Scan> ended = end(connection, scanId, ScanStatus.COMPLETED, null);
        if (ended.isPresent()) {
            String sha256 = ModelTraining.sha256(connection, scanId);
            witness.ledger(List.of(ScanFacts.completed(ended.get(), sha256)));
        }
        return ended;
    }

    /**
     * Ends the scan before its end. What it has stored stays.
     *
     * @param status CANCELLED or FAILED
     * @param reason why; {@code null} for none
     * @return the scan, where it was this call that ended it
     */
    public Optional<Scan> breakOff(Connection connection, long scanId, ScanStatus status, String reason)
            throws SQLException {
        Optional<Scan> ended = end(connection, scanId, status, reason);
        ended.ifPresent(scan -> witness.ledger(List.of(ScanFacts.ended(scan))));
        return ended;
    }

    /** Fails the scan, because fewer than {@link Scan#MIN_RECORDS} of its records can be scored. */
    public Optional<Scan> failForLackOfRecords(Connection connection, long scanId) throws SQLException {
        Scan scan = scans.get(connection, scanId);
        String reason = "%d of %d records have no data faults; a scan needs %d."
                .formatted(scan.scorable(), scan.records(), Scan.MIN_RECORDS);
        return breakOff(connection, scanId, ScanStatus.FAILED, reason);
    }

    private void proceed(Connection connection, long scanId, ScanStep next) throws SQLException {
        scans.proceed(connection, scanId, next, clock.instant());
    }

    private Optional<Scan> end(Connection connection, long scanId, ScanStatus status, String reason)
            throws SQLException {
        if (!scans.end(connection, scanId, status, reason, clock.instant())) {
            return Optional.empty();
        }
        Scan scan = scans.get(connection, scanId);
        witness.documents(ScanFacts.COLLECTION, List.of(ScanFacts.document(scan)));
        return Optional.of(scan);
    }

    /** The scan, locked, if it runs and stands at one of these steps. */
    private Optional<Scan> at(Connection connection, long scanId, ScanStep... steps) throws SQLException {
        return scans.lock(connection, scanId).filter(Scan::running).filter(scan -> List.of(steps)
                .contains(scan.step()));
    }
}

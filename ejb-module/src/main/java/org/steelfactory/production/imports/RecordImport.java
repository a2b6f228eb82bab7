package org.steelfactory.production.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file of performance records that was sent, and what became of it.
 *
 * @param mode of its last run; empty before the first
 * @param step what the run is doing, or was when it failed
 * @param settings as the API's parameters, see {@link ImportSettings#of}
 * @param counts so far while it runs
 * @param progress share of the work done, 0..1
 * @param ignoredColumns columns that nothing was taken from
 * @param differences how many rows give an OEE other than ours
 * @param firstDifferences the first of them
 * @param rowsRoot RFC 6962 root over the accepted rows' canonical JSON, lower-case hex; the ledger has it too
 * @param sameAs an earlier import that added the very same file
 * @param failureCode why it failed, in a word that doesn't change
 */
public record RecordImport(
        long id,
        String fileName,
        long bytes,
        String sha256,
        ImportState state,
        Optional<ImportMode> mode,
        Optional<ImportStep> step,
        Map<String, String> settings,
        ImportCounts counts,
        double progress,
        List<String> ignoredColumns,
        long differences,
        List<OeeDifference> firstDifferences,
        Optional<String> rowsRoot,
        Optional<Long> sameAs,
        Optional<String> failureCode,
        Optional<String> failureDetail,
        String createdBy,
        Instant createdAt,
        Optional<Instant> finishedAt) {}

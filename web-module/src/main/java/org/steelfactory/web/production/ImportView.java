package org.steelfactory.web.production;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.steelfactory.production.imports.ImportError;
import org.steelfactory.production.imports.ImportMode;
import org.steelfactory.production.imports.ImportState;
import org.steelfactory.production.imports.ImportStep;
import org.steelfactory.production.imports.OeeDifference;
import org.steelfactory.production.imports.RecordImport;

/**
 * An import as the API shows it.
 *
 * @param mode {@code dry-run} or {@code commit}
 * @param errors the first {@value #ERRORS}, in the order of the rows; missing in a list of imports
 * @param errorsTotal how many there are; {@code …/errors} pages through them
 * @param differences rows whose given OEE isn't ours
 * @param sameAs an earlier import that added the very same file
 * @param failure why nothing could be imported
 */
public record ImportView(
        long id,
        String mode,
        ImportState state,
        ImportStep step,
        double progress,
        String fileName,
        long bytes,
        String sha256,
        long rows,
        long accepted,
        long rejected,
        long duplicates,
        List<ErrorView> errors,
        long errorsTotal,
        List<String> ignoredColumns,
        Differences differences,
        String rowsRoot,
        Long sameAs,
        Failure failure,
        Map<String, String> settings,
        String createdBy,
        Instant createdAt,
        Instant finishedAt) {

    /** How many errors are told with the import itself. */
    static final int ERRORS = 1_000;

    /** @param row 1 is the first data row */
    public record ErrorView(long row, String column, String code, String message, String value) {

        static ErrorView of(ImportError error) {
            return new ErrorView(error.row(), error.column(), error.code().name(), error.message(), error.value());
        }
    }

    /** @param first the first of them */
    public record Differences(long count, List<OeeDifference> first) {}

    /** @param code as in the answer to an import that isn't asynchronous */
    public record Failure(String code, String detail) {}

    static ImportView of(RecordImport of, List<ImportError> errors) {
        return of(of, Optional.of(errors.stream().map(ErrorView::of).toList()));
    }

    static ImportView listed(RecordImport of) {
        return of(of, Optional.empty());
    }

    private static ImportView of(RecordImport of, Optional<List<ErrorView>> errors) {
        return new ImportView(
                of.id(),
                of.mode().map(ImportMode::spelling).orElse(null),
                of.state(),
                of.step().orElse(null),
                of.progress(),
                of.fileName(),
                of.bytes(),
                of.sha256(),
                of.counts().rows(),
                of.counts().accepted(),
                of.counts().rejected(),
                of.counts().duplicates(),
                errors.orElse(null),
                of.counts().errorsTotal(),
                of.ignoredColumns(),
                new Differences(of.differences(), of.firstDifferences()),
                of.rowsRoot().orElse(null),
                of.sameAs().orElse(null),
                of.failureCode()
                        .map(code -> new Failure(code, of.failureDetail().orElse("")))
                        .orElse(null),
                of.settings(),
                of.createdBy(),
                of.createdAt(),
                of.finishedAt().orElse(null));
    }
}

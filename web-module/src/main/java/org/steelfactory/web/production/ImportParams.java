package org.steelfactory.web.production;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.steelfactory.production.imports.ImportMode;
import org.steelfactory.production.imports.ImportSettings;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.InvalidInputException.FieldError;

/**
 * The query parameters of an import. One that isn't known is refused: a misspelled {@code timeUnit} would otherwise be
 * taken for a missing one.
 */
public class ImportParams {

    private static final String UNNAMED = "import.csv";
    private static final Set<String> ABOUT_THE_RUN = Set.of("mode", "fileName");

    @QueryParam("mode")
    private String mode;

    @QueryParam("fileName")
    private String fileName;

    @QueryParam("timeUnit")
    private String timeUnit;

    @QueryParam("faulty")
    private String faulty;

    @QueryParam("decimal")
    private String decimal;

    @QueryParam("delimiter")
    private String delimiter;

    @QueryParam("columns")
    private String columns;

    @QueryParam("machineMap")
    private String machineMap;

    @QueryParam("firstShift")
    private String firstShift;

    @QueryParam("shiftHours")
    private String shiftHours;

    @Context
    private UriInfo uri;

    String fileName() {
        return Optional.ofNullable(fileName).filter(name -> !name.isBlank()).orElse(UNNAMED);
    }

    /** @throws InvalidInputException when it is neither a dry run nor a commit */
    ImportMode mode() {
        return Optional.ofNullable(mode)
                .flatMap(ImportMode::spelled)
                .orElseThrow(() -> new InvalidInputException(
                        "mode", mode == null ? "REQUIRED" : "NOT_ONE_OF", "Say mode=dry-run or mode=commit."));
    }

    /** @throws InvalidInputException naming every parameter that can't be used */
    ImportSettings settings() {
        Map<String, String> given = new LinkedHashMap<>();
        put(given, "timeUnit", timeUnit);
        put(given, "faulty", faulty);
        put(given, "decimal", decimal);
        put(given, "delimiter", delimiter);
        put(given, "columns", columns);
        put(given, "machineMap", machineMap);
        put(given, "firstShift", withOffset(firstShift));
        put(given, "shiftHours", shiftHours);
        refuseUnknown(given.keySet());
        return ImportSettings.of(given);
    }

    private void refuseUnknown(Set<String> known) {
        MultivaluedMap<String, String> query = uri.getQueryParameters();
        List<FieldError> unknown = new ArrayList<>();
        for (String name : query.keySet()) {
            if (!ABOUT_THE_RUN.contains(name) && !known.contains(name)) {
                unknown.add(new FieldError(name, "UNKNOWN_FIELD", "An import has no such parameter."));
            }
        }
        if (!unknown.isEmpty()) {
            throw new InvalidInputException(unknown);
        }
    }

    /** In an address a plus means a blank, and few who write an offset there remember that. */
    private static String withOffset(String moment) {
        return moment == null ? null : moment.replaceFirst("(T\\d{2}:\\d{2}(?::\\d{2})?) (\\d{2}:?\\d{2})$", "$1+$2");
    }

    private static void put(Map<String, String> given, String name, String value) {
        if (value != null) {
            given.put(name, value);
        }
    }
}

package org.steelfactory.web.production;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.steelfactory.production.BatchFilter;

/** The query parameters that narrow the list of batches down. */
public class BatchFilterParams {

    @QueryParam("productType")
    private String productType;

    @QueryParam("text")
    private String text;

    BatchFilter filter() {
        return new BatchFilter(given(productType), Optional.empty(), given(text));
    }

    private static Optional<String> given(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(found -> !found.isEmpty());
    }
}

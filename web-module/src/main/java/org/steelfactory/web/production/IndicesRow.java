package org.steelfactory.web.production;

import java.util.Optional;
import java.util.OptionalDouble;
import org.steelfactory.production.oee.Oee;
import org.steelfactory.production.oee.OeeBand;
import org.steelfactory.production.oee.OeeGap;

/** The indices of a shift for a page; {@code null} is what can't be told. */
public record IndicesRow(Double oee, Double availability, Double performance, Double quality, OeeGap gap) {

    static IndicesRow of(Oee indices) {
        return new IndicesRow(
                orNull(indices.oee()),
                orNull(indices.availability()),
                orNull(indices.performance()),
                orNull(indices.quality()),
                indices.gaps().stream().findFirst().orElse(null));
    }

    /** {@code null} where there is no OEE. */
    public OeeBand band() {
        return Optional.ofNullable(oee).map(OeeBand::of).orElse(null);
    }

    private static Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}

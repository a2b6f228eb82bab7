package org.steelfactory.production.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImportLayoutTest {

    @Test
    void tellsTheUnitAndDelimiterThatNobodyDeclared() {
        ImportLayout found = new ImportLayout(';', "min", List.of(), List.of(), List.of());

        assertThat(found.complete(Map.of("decimal", ",")))
                .isEqualTo(Map.of("decimal", ",", "delimiter", ";", "timeUnit", "min"));
        assertThat(found.complete(Map.of("timeUnit", "h"))).containsEntry("timeUnit", "h");
    }
}

package org.steelfactory.web.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelfactory.report.performance.ReportChoice;
import org.steelfactory.report.performance.ReportMetric;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.InvalidInputException.FieldError;

class ReportAddressTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void isAboutEverythingInTheLastWeekUnlessSaidOtherwise() {
        assertThat(choice(Map.of())).isEqualTo(new ReportChoice(Set.of(), Set.of(), LocalDate.of(2026, 11, 15), TODAY));
    }

    @Test
    void takesListsWithCommasAndRepeatedParametersAlike() {
        ReportChoice listed = choice(Map.of("machines", List.of("3, 1"), "metrics", List.of("oee,down-time,")));
        ReportChoice repeated = choice(Map.of("machines", List.of("1", "3"), "metrics", List.of("DOWN-TIME", "oee")));

        assertThat(listed).isEqualTo(repeated);
        assertThat(listed.machines()).containsExactlyInAnyOrder(1L, 3L);
        assertThat(listed.metrics()).containsExactly(ReportMetric.OEE, ReportMetric.DOWN_TIME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=2026-01-01&to=2026-01-31",
                "machines=1,3&from=2026-01-01&to=2026-01-31",
                "machines=7&metrics=oee,losses&from=2026-01-01&to=2026-01-31"
            })
    void comesBackAsItWas(String query) {
        Map<String, List<String>> parameters = Arrays.stream(query.split("&"))
                .map(part -> part.split("="))
                .collect(Collectors.toMap(part -> part[0], part -> List.of(part[1])));

        assertThat(ReportAddress.query(choice(parameters))).isEqualTo(query);
    }

    @ParameterizedTest
    @CsvSource({
        "machines, x",
        "machines, -1",
        "machines, 9999999999999999999",
        "metrics, speed",
        "from, yesterday",
        "from, 2026-02-30",
        "to, 21.11.2026",
        "to, +2026-01-01"
    })
    void refusesWhatItCantUnderstand(String name, String value) {
        InvalidInputException refusal =
                catchThrowableOfType(InvalidInputException.class, () -> choice(Map.of(name, List.of(value))));

        assertThat(refusal.errors()).extracting(FieldError::field).containsExactly(name);
    }

    private static ReportChoice choice(Map<String, List<String>> parameters) {
        return new ReportAddress(name -> parameters.getOrDefault(name, List.of())).choice(TODAY);
    }
}

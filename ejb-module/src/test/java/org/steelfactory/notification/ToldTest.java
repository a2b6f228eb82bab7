package org.steelfactory.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.steelfactory.notification.HappeningKind.ALERT_RAISED;
import static org.steelfactory.notification.HappeningKind.ALERT_WORSENED;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.steelfactory.rules.severity.Severity;

class ToldTest {

    @Test
    void tellsAFewOneByOne() {
        List<Told> told = Told.grouped(raised(Told.FEW), "scan-7");

        assertThat(told).hasSize(Told.FEW).allSatisfy(each -> assertThat(each.many())
                .isFalse());
        assertThat(told).extracting(Told::subject).containsExactly("alert-0", "alert-1", "alert-2");
    }

    @Test
    void tellsManyAsOneWithTheWorstSeverityAndTheirCause() {
        List<Told> told = Told.grouped(
                Stream.concat(
                                raised(Told.FEW).stream(),
                                Stream.of(Happening.of(ALERT_RAISED, Severity.CRITICAL, "alert-9")))
                        .toList(),
                "scan-7");

        assertThat(told).singleElement().satisfies(one -> {
            assertThat(one.count()).isEqualTo(Told.FEW + 1);
            assertThat(one.severity()).isEqualTo(Severity.CRITICAL);
            assertThat(one.subject()).isEqualTo("scan-7");
            assertThat(one.headline()).isEqualTo("4 alerts raised by scan 7");
        });
    }

    @Test
    void countsEachKindApart() {
        List<Happening> all = Stream.concat(
                        raised(Told.FEW).stream(), Stream.of(Happening.of(ALERT_WORSENED, Severity.HIGH, "alert-8")))
                .toList();

        assertThat(Told.grouped(all, "scan-7")).hasSize(Told.FEW + 1);
        assertThat(Told.kinds(all)).isEmpty();
    }

    private static List<Happening> raised(int count) {
        return Stream.iterate(0, number -> number + 1)
                .limit(count)
                .map(number -> Happening.of(ALERT_RAISED, Severity.HIGH, "alert-" + number))
                .toList();
    }
}

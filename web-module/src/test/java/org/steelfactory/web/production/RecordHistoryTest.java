package org.steelfactory.web.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelfactory.ledger.chain.LedgerEntry;
import org.steelfactory.web.frame.Format;
import org.steelfactory.web.production.RecordHistory.Change;
import org.steelfactory.web.production.RecordHistory.Item;

class RecordHistoryTest {

    private static final Instant RECORDED_AT = Instant.parse("2026-01-31T06:00:00Z");

    private final RecordHistory history = new RecordHistory();

    @BeforeEach
    void open() {
        history.format = mock();
        history.texts = mock();
    }

    @Test
    void tellsEachValueBeforeAndAfterTheChange() {
        when(history.texts.of("unit.minute")).thenReturn("Minuten");
        when(history.format.quantity(5.0, 1, "Minuten")).thenReturn("5,0 Minuten");
        when(history.format.time(RECORDED_AT)).thenReturn("31 Jan");

        Item item = item("{\"by\":\"operator\",\"type\":\"RECORD_CHANGED\",\"reason\":\"misread\","
                + "\"old\":{\"downTimeS\":null,\"shiftStart\":\"2026-01-31T06:00:00Z\"},"
                + "\"new\":{\"downTimeS\":300,\"shiftStart\":\"2026-01-31T06:00:00Z\"}}");

        assertThat(item.by()).isEqualTo("operator");
        assertThat(item.changes())
                .containsExactly(
                        new Change("downTimeS", Format.MISSING, "5,0 Minuten"),
                        new Change("shiftStart", "31 Jan", "31 Jan"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "forged",
                "[]",
                "{\"type\":\"RECORD_CHANGED\",\"old\":7,\"new\":{}}",
                "{\"type\":\"RECORD_CHANGED\",\"old\":{},\"new\":{\"shiftStart\":\"yesterday\"}}"
            })
    void leavesEmptyWhatIsNoLongerReadable(String data) {
        assertThat(item(data)).isEqualTo(new Item(3, RECORDED_AT, "", "", "", List.of()));
    }

    private Item item(String data) {
        return history.of(List.of(new LedgerEntry(3, data, "f".repeat(64), "0000", RECORDED_AT)))
                .get(0);
    }
}

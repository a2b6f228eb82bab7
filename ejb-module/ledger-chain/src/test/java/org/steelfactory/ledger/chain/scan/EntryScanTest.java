package org.steelfactory.ledger.chain.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelfactory.ledger.chain.CanonicalJson;

class EntryScanTest {

    private static final String TIME = "2026-01-31T06:00:00.000001Z";
    private static final String UNITS = "{}[]\":,\\u0123456789eE+-. tfn\u00e4\u0001";
    private static final String END = ",\"index\":7,\"recordedAt\":\"" + TIME + "\",\"type\":\"T\"}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"by\":\"admin\"",
                "\"a\":[],\"b\":{},\"by\":\"\"",
                "\"a\":[1,-1,0,1.5,0.000001,1e-7,1e+21,123456789012345680000,true,false,null],\"by\":\"x\"",
                "\"by\":\"\\\"\\\\\\b\\f\\n\\r\\t\\u0001\\u001f \u00e4 \u5727 \ud83c\udfed\"",
                "\"\\r\":0,\"1\":0,\"by\":\"x\"",
                "\"a\":{\"b\":[{\"c\":{}}]},\"by\":\"x\""
            })
    void takesWhatIsCanonical(String start) {
        String data = "{" + start + END;

        assertThat(CanonicalJson.isCanonical(data)).isTrue();
        assertThat(isEntry(data)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"by\":\"x\",\"a\":1",
                "\"a\":1,\"a\":1,\"by\":\"x\"",
                "\"a\": 1,\"by\":\"x\"",
                "\"a\":1.0,\"by\":\"x\"",
                "\"a\":01,\"by\":\"x\"",
                "\"a\":-0,\"by\":\"x\"",
                "\"a\":.5,\"by\":\"x\"",
                "\"a\":1.,\"by\":\"x\"",
                "\"a\":1e5,\"by\":\"x\"",
                "\"a\":1E+21,\"by\":\"x\"",
                "\"a\":10e+21,\"by\":\"x\"",
                "\"a\":0.0000001,\"by\":\"x\"",
                "\"a\":1e-6,\"by\":\"x\"",
                "\"a\":NaN,\"by\":\"x\"",
                "\"a\":[1,],\"by\":\"x\"",
                "\"a\":tru,\"by\":\"x\"",
                "\"by\":\"\\u00e4\"",
                "\"by\":\"\\u000a\"",
                "\"by\":\"\\/\"",
                "\"by\":\"\u0001\""
            })
    void refusesWhatIsNot(String start) {
        String data = "{" + start + END;

        assertThat(CanonicalJson.isCanonical(data)).isFalse();
        assertThat(isEntry(data)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"by\":\"x\",\"index\":-1,\"recordedAt\":\"" + TIME + "\",\"type\":\"T\"}",
                "{\"by\":\"x\",\"index\":1.5,\"recordedAt\":\"" + TIME + "\",\"type\":\"T\"}",
                "{\"by\":1,\"index\":1,\"recordedAt\":\"" + TIME + "\",\"type\":\"T\"}",
                "{\"by\":\"x\",\"index\":1,\"recordedAt\":\"" + TIME + "\",\"type\":2}",
                "{\"by\":\"x\",\"index\":1,\"recordedAt\":\"" + TIME + "\"}",
                "{\"by\":\"x\",\"index\":1,\"recordedAt\":\"2026-02-30T06:00:00Z\",\"type\":\"T\"}",
                "{\"by\":\"x\",\"index\":1,\"recordedAt\":\"2026-02-20 06:00:00Z\",\"type\":\"T\"}"
            })
    void refusesWhatIsNoEntry(String data) {
        assertThat(isEntry(data)).isFalse();
    }

    @Test
    void refusesBytesThatAreNoText() {
        for (byte[] wrong : new byte[][] {
            {(byte) 0x80}, {(byte) 0xc0, (byte) 0x80}, {(byte) 0xe0, (byte) 0x80, (byte) 0x80},
            {(byte) 0xed, (byte) 0xa0, (byte) 0x80}, {(byte) 0xf5, (byte) 0x80, (byte) 0x80, (byte) 0x80}, {(byte) 0xc3}
        }) {
            byte[] data = ("{\"by\":\"????\"" + END).getBytes(StandardCharsets.UTF_8);
            System.arraycopy(wrong, 0, data, 7, wrong.length);
            assertThat(new EntryScan().read(data, 0, data.length)).isFalse();
        }
    }

    @Test
    void readsTimesAsJavaDoes() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            Instant time = Instant.ofEpochSecond(
                    random.nextLong(-9_000_000_000L, 9_000_000_000L),
                    random.nextInt(4) == 0 ? random.nextInt(1_000) * 1_000_000 : random.nextInt(1_000_000_000));
            byte[] text = time.toString().getBytes(StandardCharsets.US_ASCII);
            long nanos = EntryTime.nanos(text, 0, text.length);

            assertThat(nanos).isEqualTo(EntryTime.nanos(time));
            assertThat(EntryTime.instant(nanos)).isEqualTo(time);
        }
    }

    /** Whatever one does to a byte: both readers agree, up to digits of long numbers. */
    @Test
    void agreesWithTheReferenceOnDamagedData() {
        Random random = new Random(11);
        String data = "{\"a\":[1.25,{\"b\":\"\u00e4\\n\"},null],\"by\":\"admin\"" + END;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder damaged = new StringBuilder(data);
            damaged.setCharAt(random.nextInt(damaged.length()), UNITS.charAt(random.nextInt(UNITS.length())));
            String text = damaged.toString();
            if (isEntry(text)) {
                assertThat(CanonicalJson.isCanonical(text)).as(text).isTrue();
            }
        }
    }

    private static boolean isEntry(String data) {
        byte[] bytes = data.getBytes(StandardCharsets.UTF_8);
        EntryScan scan = new EntryScan();
        return scan.read(bytes, 0, bytes.length) && scan.end() == bytes.length && scan.recordedAt() != EntryTime.NONE;
    }
}

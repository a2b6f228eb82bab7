package org.steelfactory.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class DocumentJsonTest {

    @Test
    void keepsTheKindsOfValuesApart() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("timestamp", Instant.parse("2026-01-31T06:00:00.123Z"));
        document.put("text", "2026-01-31T06:00:00.123Z");
        document.put("count", 1L << 40);
        document.put("ratio", 0.25);
        document.put("outcome", AuditOutcome.REFUSED);
        document.put("nothing", null);
        document.put("details", Map.of("list", List.of(1, "two", true)));

        Document read = DocumentJson.read(DocumentJson.write(document));

        assertThat(read.get("timestamp")).isEqualTo(Instant.parse("2026-01-31T06:00:00.123Z"));
        assertThat(read.get("text")).isEqualTo("2026-01-31T06:00:00.123Z");
        assertThat(read.get("count")).isEqualTo(1L << 40);
        assertThat(read.get("ratio")).isEqualTo(0.25);
        assertThat(read.get("outcome")).isEqualTo("REFUSED");
        assertThat(read).containsKey("nothing");
        assertThat(read.get("details", Document.class).get("list")).isEqualTo(List.of(1, "two", true));
    }
}

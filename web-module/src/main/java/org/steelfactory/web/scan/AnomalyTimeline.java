package org.steelfactory.web.scan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.steelfactory.alert.Alert;
import org.steelfactory.ledger.chain.LedgerEntry;
import org.steelfactory.production.PerformanceRecord;
import org.steelfactory.scan.Anomaly;
import org.steelfactory.web.frame.Format;
import org.steelfactory.web.frame.Texts;
import org.steelfactory.web.production.RecordHistory;

/** What happened to a record, as far as it is known: recorded, changed, found to be unusual, removed. */
@RequestScoped
public class AnomalyTimeline {

    @Inject
    Texts texts;

    @Inject
    Format format;

    @Inject
    RecordHistory histories;

    /**
     * Something that happened.
     *
     * @param icon a symbol of icons.svg
     * @param kind how it is coloured: ok, wa, or nothing
     * @param detail a second line; may be empty
     * @param hash of a ledger entry; may be empty
     * @param link where more of it stands; {@code null} for nowhere
     * @param at {@code null} where nobody knows
     * @param by user name; empty where it was nobody
     */
    public record Item(
            String icon, String kind, String title, String detail, String hash, String link, Instant at, String by) {}

    /**
     * @param alert the latest that tells of the record
     * @param entries what the ledger tells of the record, newest first
     */
    List<Item> of(
            Anomaly anomaly, Optional<PerformanceRecord> present, Optional<Alert> alert, List<LedgerEntry> entries) {
        List<Item> items = new ArrayList<>();
        present.filter(record -> record.importId() != null).map(this::imported).ifPresent(items::add);
        histories.of(entries).stream()
                .filter(entry -> entry.type().startsWith("PERFORMANCE_"))
                .map(this::told)
                .forEach(items::add);
        items.add(found(anomaly));
        alert.map(this::alerted).ifPresent(items::add);
        entries.stream()
                .filter(entry -> isAbout(anomaly, entry))
                .map(this::entered)
                .forEach(items::add);
        items.sort(Comparator.comparing(Item::at));
        if (present.isEmpty()) {
            items.add(new Item("ban", "wa", texts.of("anomaly.removed"), "", "", null, null, ""));
        }
        return items;
    }

    private Item imported(PerformanceRecord some) {
        return new Item(
                "file",
                "",
                texts.of("anomaly.imported", some.id()),
                texts.of("anomaly.byImport", some.importId()),
                "",
                "/performance/import/" + some.importId(),
                some.recordedAt(),
                some.recordedBy());
    }

    private Item told(RecordHistory.Item entry) {
        boolean change = entry.type().endsWith("CHANGED");
        return new Item(
                change ? "edit" : "file",
                "",
                texts.of("ledger.type." + entry.type()),
                entry.reason(),
                "",
                "/ledger?entry=" + entry.index(),
                entry.recordedAt(),
                entry.by());
    }

    private Item found(Anomaly anomaly) {
        return new Item(
                "scan",
                "",
                texts.of("anomaly.foundIn", anomaly.scanId()),
                anomaly.dataFault()
                        ? texts.of("anomaly.notScored")
                        : texts.of(
                                "anomaly.scores",
                                format.number(anomaly.anomalyScore(), 2),
                                format.score(anomaly.offset())),
                "",
                "/scans/" + anomaly.scanId(),
                anomaly.detectedAt(),
                "");
    }

    private Item alerted(Alert alert) {
        return new Item(
                "alert",
                "no",
                texts.of("anomaly.alertRaised", Long.toString(alert.id())),
                texts.of("state." + alert.state()),
                "",
                "/alerts/" + alert.id(),
                alert.raisedAt(),
                "");
    }

    private Item entered(LedgerEntry entry) {
        return new Item(
                "link",
                "ok",
                texts.of("anomaly.entry", entry.index()),
                "",
                entry.hash(),
                "/ledger?entry=" + entry.index(),
                entry.recordedAt(),
                "");
    }

    /** One that can't be read, because somebody tampered with it, is about nothing; the ledger's page says so. */
    private static boolean isAbout(Anomaly anomaly, LedgerEntry entry) {
        try (JsonReader reader = Json.createReader(new StringReader(entry.data()))) {
            JsonObject data = reader.readObject();
            return data.getString("type", "").equals("ANOMALY_DETECTED") && data.getInt("anomalyId", 0) == anomaly.id();
        } catch (JsonException | ClassCastException e) {
            return false;
        }
    }
}

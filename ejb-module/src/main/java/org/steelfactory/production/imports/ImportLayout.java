package org.steelfactory.production.imports;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.steelfactory.ledger.chain.CanonicalJson;

/**
 * How a file was found to be laid out.
 *
 * @param delimiter between fields
 * @param timeUnit symbol of the unit that times were read in; empty for an import older than this field
 * @param rejectedHeader the header of the file with the rejected rows
 * @param ignoredColumns the columns that nothing was taken from
 * @param differences the first rows whose given OEE differs from ours
 */
record ImportLayout(
        char delimiter,
        String timeUnit,
        List<String> rejectedHeader,
        List<String> ignoredColumns,
        List<OeeDifference> differences) {

    String json() {
        return CanonicalJson.of(Map.of(
                "delimiter",
                String.valueOf(delimiter),
                "timeUnit",
                timeUnit,
                "rejectedHeader",
                rejectedHeader,
                "ignoredColumns",
                ignoredColumns,
                "differences",
                differences.stream().map(ImportLayout::fields).toList()));
    }

    static ImportLayout of(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject layout = reader.readObject();
            return new ImportLayout(
                    layout.getString("delimiter").charAt(0),
                    layout.getString("timeUnit", ""),
                    texts(layout, "rejectedHeader"),
                    texts(layout, "ignoredColumns"),
                    layout.getJsonArray("differences").getValuesAs(JsonObject.class).stream()
                            .map(ImportLayout::difference)
                            .toList());
        }
    }

    /** The settings that a file was declared with, and what its header told where nothing was declared. */
    Map<String, String> complete(Map<String, String> declared) {
        Map<String, String> used = new LinkedHashMap<>(declared);
        used.putIfAbsent("delimiter", String.valueOf(delimiter));
        if (!timeUnit.isEmpty()) {
            used.putIfAbsent("timeUnit", timeUnit);
        }
        return used;
    }

    private static Map<String, Object> fields(OeeDifference difference) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("row", difference.row());
        fields.put("given", difference.given());
        fields.put("calculated", difference.calculated());
        return fields;
    }

    private static OeeDifference difference(JsonObject fields) {
        return new OeeDifference(
                fields.getJsonNumber("row").longValueExact(), number(fields, "given"), number(fields, "calculated"));
    }

    private static Double number(JsonObject fields, String name) {
        return fields.isNull(name) ? null : fields.getJsonNumber(name).doubleValue();
    }

    private static List<String> texts(JsonObject layout, String name) {
        return layout.getJsonArray(name).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }
}

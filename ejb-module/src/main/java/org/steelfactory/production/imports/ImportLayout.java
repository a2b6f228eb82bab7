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
 * @param rejectedHeader the header of the file with the rejected rows
 * @param ignoredColumns the columns that nothing was taken from
 * @param differences the first rows whose given OEE differs from ours
 */
record ImportLayout(
        char delimiter, List<String> rejectedHeader, List<String> ignoredColumns, List<OeeDifference> differences) {

    String json() {
        return CanonicalJson.of(Map.of(
                "delimiter",
                String.valueOf(delimiter),
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
                    texts(layout, "rejectedHeader"),
                    texts(layout, "ignoredColumns"),
                    layout.getJsonArray("differences").getValuesAs(JsonObject.class).stream()
                            .map(ImportLayout::difference)
                            .toList());
        }
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

package org.steelfactory.it.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.steelfactory.access.Role;

/** Who may do what, read from the table that the product promises: its rows are deeds, its columns roles. */
final class AccessTable {

    /** The table, as it stands in the product's contract. */
    static final String RESOURCE = "org/steelfactory/it/access/who-may-do-what.md";

    private final Map<String, Set<Role>> allowed = new LinkedHashMap<>();

    private AccessTable() {}

    static AccessTable read() {
        AccessTable table = new AccessTable();
        List<String> lines = text().lines().toList();
        List<Role> roles =
                cells(lines.get(0)).stream().skip(1).map(Role::valueOf).toList();
        for (String line : lines.subList(2, lines.size())) {
            List<String> cells = cells(line);
            Set<Role> mayDo = EnumSet.noneOf(Role.class);
            for (int i = 0; i < roles.size(); i++) {
                if (cells.get(i + 1).equals("yes")) {
                    mayDo.add(roles.get(i));
                }
            }
            table.allowed.put(cells.get(0), mayDo);
        }
        return table;
    }

    /** @param deed the beginning of a row's first cell */
    Set<Role> mayDo(String deed) {
        return allowed.entrySet().stream()
                .filter(row -> row.getKey().startsWith(deed))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The table has no row " + deed))
                .getValue();
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|"))
                .map(String::strip)
                .toList();
    }

    private static String text() {
        try (InputStream in = AccessTable.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

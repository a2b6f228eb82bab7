package org.steelfactory.process.engine;

import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Creates the process engine's tables from the scripts in the engine's own jar, with two corrections: utf8mb4 instead
 * of the three-byte utf8, so that a comment may contain any character, and times with milliseconds, so that an auditor
 * sees the order of steps within one second.
 */
@Dependent
public class V100__create_process_engine_tables extends BaseJavaMigration {

    private static final String SCRIPTS = "/org/camunda/bpm/engine/db/create/activiti.mysql.create.%s.sql";

    /** In the order of their foreign keys. */
    private static final List<String> PARTS = List.of(
            "engine", "case.engine", "decision.engine", "history", "case.history", "decision.history", "identity");

    private static final Pattern THREE_BYTE_CHARSET = Pattern.compile("CHARSET=utf8 COLLATE utf8_bin");
    private static final Pattern WHOLE_SECONDS = Pattern.compile("\\bdatetime\\b(?!\\()");
    private static final Pattern COMMENT_LINE = Pattern.compile("(?m)^--.*$");

    @Override
    public void migrate(Context context) throws Exception {
        try (Statement statement = context.getConnection().createStatement()) {
            for (String part : PARTS) {
                for (String sql : statements(script(part))) {
                    statement.execute(sql);
                }
            }
        }
    }

    private static List<String> statements(String script) {
        String corrected = THREE_BYTE_CHARSET.matcher(script).replaceAll("CHARSET=utf8mb4 COLLATE utf8mb4_bin");
        corrected = WHOLE_SECONDS.matcher(corrected).replaceAll("datetime(3)");
        return Arrays.stream(COMMENT_LINE.matcher(corrected).replaceAll("").split(";"))
                .map(String::strip)
                .filter(sql -> !sql.isEmpty())
                .toList();
    }

    private static String script(String part) throws IOException {
        String name = SCRIPTS.formatted(part);
        try (InputStream in = ProcessEngine.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("The process engine's jar has no script " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

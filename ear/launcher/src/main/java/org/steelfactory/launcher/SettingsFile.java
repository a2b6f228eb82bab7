package org.steelfactory.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code STEEL_HOME/steel.env}: one {@code KEY=VALUE} on a line, taken as it stands (no quotes, no expansion);
 * empty lines and lines that begin with {@code #} are comments.
 */
final class SettingsFile {

    private static final Pattern LINE = Pattern.compile("\\s*([A-Za-z_][A-Za-z0-9_]*)\\s*=(.*)");

    private SettingsFile() {}

    /**
     * @return the settings in the file's order; empty where there is no file
     * @throws LauncherException naming the line that can't be read
     */
    static Map<String, String> read(Path file) {
        if (!Files.exists(file)) {
            return Map.of();
        }
        try {
            return parse(file, Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new LauncherException(file + " can't be read: " + e.getMessage(), e);
        }
    }

    private static Map<String, String> parse(Path file, List<String> lines) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.stripLeading().startsWith("#")) {
                continue;
            }
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                throw new LauncherException(
                        file + ", line " + (i + 1) + ": expected KEY=VALUE or a comment that begins with #.");
            }
            if (matcher.group(1).equals("STEEL_HOME")) {
                throw new LauncherException(file + ", line " + (i + 1)
                        + ": STEEL_HOME can't be set in here, because the file is looked for inside it.");
            }
            settings.put(matcher.group(1), matcher.group(2).strip());
        }
        return settings;
    }
}

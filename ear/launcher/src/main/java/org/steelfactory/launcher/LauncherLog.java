package org.steelfactory.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends what the libraries in the launcher log to a file, away from the operator's terminal. */
final class LauncherLog {

    private static final int LIMIT_BYTES = 1 << 20;

    private LauncherLog() {}

    static void to(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Handler handler = new FileHandler(file.toString(), LIMIT_BYTES, 1, true);
            handler.setFormatter(new SimpleFormatter());
            LogManager.getLogManager().reset();
            Logger.getLogger("").addHandler(handler);
        } catch (IOException e) {
            throw new LauncherException(file + " can't be written: " + e.getMessage(), e);
        }
    }
}

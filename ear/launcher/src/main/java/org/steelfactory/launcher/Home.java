package org.steelfactory.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder STEEL_HOME: everything that the product keeps, and nothing that it can't make again from a backup of it.
 *
 * @param root the folder itself, absolute
 */
record Home(Path root) {

    Home {
        root = root.toAbsolutePath().normalize();
    }

    /** Lines {@code KEY=VALUE} that stand in for variables which the environment doesn't set. */
    Path settingsFile() {
        return root.resolve("steel.env");
    }

    Path keys() {
        return root.resolve("keys");
    }

    /** Where the server remembers checkpoints of the ledger, outside of the database. */
    Path witness() {
        return root.resolve("witness");
    }

    Path logs() {
        return root.resolve("logs");
    }

    /** Logs of a server; those of the first one lie beside the stores'. */
    Path logs(String node) {
        return node.equals(Settings.FIRST_NODE) ? logs() : logs().resolve(node);
    }

    /** What the processes write about themselves: pid files, ports, locks. Worth nothing once they have stopped. */
    Path run() {
        return root.resolve("run");
    }

    Path tmp() {
        return root.resolve("tmp");
    }

    Path mariadb() {
        return root.resolve("mariadb");
    }

    Path mongo() {
        return root.resolve("mongo");
    }

    /** The server's own base directory; each node has one. */
    Path server(String node) {
        return root.resolve("server").resolve(node);
    }

    void create() {
        try {
            for (Path folder : new Path[] {logs(), run(), tmp()}) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    new IOException("STEEL_HOME " + root + " can't be written: " + e.getMessage(), e));
        }
    }
}

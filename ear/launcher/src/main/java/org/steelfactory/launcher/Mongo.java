package org.steelfactory.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The embedded document store: speaks MongoDB's protocol on a port of the loopback address. */
final class Mongo extends Service {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration GENTLE_STOP = Duration.ofSeconds(20);

    private final Home home;
    private final Installation installation;
    private final int port;

    Mongo(Home home, Installation installation, int port) {
        super(home, "embedded document store", "mongo", home.logs().resolve("mongo.log"), GENTLE_STOP);
        this.home = home;
        this.installation = installation;
        this.port = port;
    }

    int port() {
        return port;
    }

    String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    @Override
    ProcessBuilder command() {
        try {
            Files.createDirectories(home.mongo());
        } catch (IOException e) {
            throw new LauncherException(home.mongo() + " can't be created: " + e.getMessage(), e);
        }
        Path file = home.mongo().resolve("store.mv");
        return JavaProcess.of(List.of(
                "-Xms16m",
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + home.tmp(),
                "-cp",
                installation.classPath(),
                MongoProcess.class.getName(),
                file.toString(),
                Integer.toString(port)));
    }

    /** The end of its input, not a signal alone, tells it to stop: it has to outlive a Ctrl-C in the terminal. */
    @Override
    void askToStop(ProcessHandle handle) {
        closeInput();
        super.askToStop(handle);
    }

    @Override
    boolean ready() {
        return Ports.answers(port);
    }

    @Override
    Duration patience() {
        return PATIENCE;
    }
}

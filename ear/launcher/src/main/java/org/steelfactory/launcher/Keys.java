package org.steelfactory.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The secrets that the launcher makes up, one in each file of {@code STEEL_HOME/keys}; on POSIX systems the owner alone
 * may read them.
 */
final class Keys {

    /** Without characters that are taken for one another when read from a screen. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    /** Creates the folder. */
    Keys(Path folder) {
        this.folder = folder;
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder.getParent());
                Files.createDirectory(folder, permissions("rwx------"));
            }
        } catch (IOException e) {
            throw new LauncherException("The folder " + folder + " can't be created: " + e.getMessage(), e);
        }
    }

    /** The secret of that name, made on the first call: about 5.8 random bits for each character. */
    String secret(String name, int length) {
        return read(name).orElseGet(() -> {
            String made = random.ints(length, 0, ALPHABET.length())
                    .mapToObj(ALPHABET::charAt)
                    .map(String::valueOf)
                    .collect(Collectors.joining());
            write(name, made);
            return made;
        });
    }

    Optional<String> read(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new LauncherException("The key " + file + " can't be read: " + e.getMessage(), e);
        }
    }

    /** Replaces the file in one step, so that a process killed meanwhile leaves the old one or the new one. */
    Path write(String name, String value) {
        Path file = folder.resolve(name);
        Path fresh = folder.resolve(name + ".new");
        try {
            Files.deleteIfExists(fresh);
            try (var channel = Files.newByteChannel(
                    fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), permissions("rw-------"))) {
                channel.write(StandardCharsets.UTF_8.encode(value + "\n"));
            }
            return Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new LauncherException("The key " + file + " can't be written: " + e.getMessage(), e);
        }
    }

    void forget(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            throw new LauncherException("The key " + folder.resolve(name) + " can't be deleted: " + e.getMessage(), e);
        }
    }

    private static FileAttribute<?>[] permissions(String text) {
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text))}
                : new FileAttribute<?>[0];
    }
}

package org.steelfactory.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The secrets that the launcher makes up, one in each file of {@code STEEL_HOME/keys}, which the user who started it
 * alone may read: by file modes where the file system has them, else by its access lists.
 */
final class Keys {

    /** Without characters that are taken for one another when read from a screen. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /** What is put into a folder may be used as the folder itself. */
    private static final Set<AclEntryFlag> INHERITED =
            EnumSet.of(AclEntryFlag.FILE_INHERIT, AclEntryFlag.DIRECTORY_INHERIT);

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    /** Creates the folder. */
    Keys(Path folder) {
        this.folder = folder;
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder.getParent());
                Files.createDirectory(folder, modes("rwx------"));
                keepToOwner(folder);
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
                    fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), modes("rw-------"))) {
                keepToOwner(fresh);
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

    /** File modes hold from the file's creation on; none where the file system doesn't know them. */
    private FileAttribute<?>[] modes(String text) {
        return hasView("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text))}
                : new FileAttribute<?>[0];
    }

    /** Where there are no file modes: an access list with one user. Called while the file is empty still. */
    private void keepToOwner(Path path) throws IOException {
        if (hasView("posix") || !hasView("acl")) {
            return;
        }
        UserPrincipal user = path.getFileSystem()
                .getUserPrincipalLookupService()
                .lookupPrincipalByName(System.getProperty("user.name"));
        Files.getFileAttributeView(path, AclFileAttributeView.class)
                .setAcl(List.of(AclEntry.newBuilder()
                        .setType(AclEntryType.ALLOW)
                        .setPrincipal(user)
                        .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                        .setFlags(Files.isDirectory(path) ? INHERITED : Set.of())
                        .build()));
    }

    private boolean hasView(String name) {
        return folder.getFileSystem().supportedFileAttributeViews().contains(name);
    }
}

package org.steelfactory.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

    @TempDir
    Path home;

    @Test
    void makesASecretOnceAndKeepsIt() {
        String first = keys().secret("database-root", 32);

        assertThat(first).hasSize(32).matches("[A-Za-z0-9]+");
        assertThat(keys().secret("database-root", 32)).isEqualTo(first);
        assertThat(keys().secret("database-owner", 32)).isNotEqualTo(first);
    }

    @Test
    void forgets() {
        Keys keys = keys();
        keys.write("admin-password", "once");

        keys.forget("admin-password");

        assertThat(keys.read("admin-password")).isEmpty();
    }

    @Test
    void fileModesLetTheOwnerAloneRead() throws IOException {
        try (FileSystem posix = Jimfs.newFileSystem(Configuration.unix().toBuilder()
                .setAttributeViews("basic", "posix")
                .build())) {
            Path file = new Keys(posix.getPath("/home/keys")).write("secret-key", "value");

            assertThat(file).hasContent("value\n");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void accessListsLetTheOwnerAloneReadWhereThereAreNoFileModes() throws IOException {
        try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows().toBuilder()
                .setAttributeViews("basic", "acl")
                .build())) {
            Path file = new Keys(windows.getPath("C:\\steel\\keys")).write("secret-key", "value");

            assertThat(file).hasContent("value\n");
            assertThat(usersOf(file)).containsExactly(System.getProperty("user.name"));
            assertThat(usersOf(file.getParent())).containsExactly(System.getProperty("user.name"));
        }
    }

    private static List<String> usersOf(Path path) throws IOException {
        return Files.getFileAttributeView(path, AclFileAttributeView.class).getAcl().stream()
                .map(entry -> entry.principal().getName())
                .toList();
    }

    private Keys keys() {
        return new Keys(home.resolve("keys"));
    }
}

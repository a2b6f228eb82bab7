package org.steelfactory.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTest {

    @TempDir
    Path folder;

    private Home home;

    @BeforeEach
    void createHome() {
        home = new Home(folder);
        home.create();
    }

    @Test
    void refusesASecondHolder() {
        try (HomeLock first = HomeLock.claim(home, "launcher")) {
            assertThatThrownBy(() -> HomeLock.claim(home, "launcher"))
                    .isInstanceOf(LauncherException.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("another running launcher");
        }
    }

    @Test
    void canBeTakenAgainWhenGivenBack() {
        HomeLock.claim(home, "launcher").close();

        assertThatCode(() -> HomeLock.claim(home, "launcher").close()).doesNotThrowAnyException();
    }

    @Test
    void nodesDontExcludeOneAnother() {
        try (HomeLock first = HomeLock.claim(home, "node steel1")) {
            assertThatCode(() -> HomeLock.claim(home, "node steel2").close()).doesNotThrowAnyException();
        }
    }
}

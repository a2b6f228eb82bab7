package org.steelfactory.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInTest {

    @TempDir
    Path home;

    @Test
    void aFirstStartMakesUpWhatIsntSet() {
        Map<String, String> environment = signIn(Map.of()).environment();

        assertThat(environment)
                .containsEntry("ADMIN_USER", "admin")
                .containsEntry("STEEL_ADMIN_PASS_ONE_TIME", "true")
                .containsEntry("DEMO", "true")
                .containsKeys("ADMIN_PASS", "DEMO_PASS", "OVERRIDE_PASSWORD", "SECRET_KEY");
    }

    @Test
    void aStartCutOffBeforeItShowedThePasswordKeepsIt() {
        String password = signIn(Map.of()).environment().get("ADMIN_PASS");

        assertThat(signIn(Map.of()).environment()).containsEntry("ADMIN_PASS", password);
        assertThat(String.join("\n", signIn(Map.of()).instructions())).contains(password);
    }

    @Test
    void showsASecretOnceAndDoesntKeepTheOneTimePassword() {
        SignIn first = signIn(Map.of());
        Map<String, String> secrets = first.environment();
        assertThat(String.join("\n", first.instructions()))
                .contains(secrets.get("ADMIN_PASS"), secrets.get("DEMO_PASS"), secrets.get("OVERRIDE_PASSWORD"));
        first.shown();

        SignIn second = signIn(Map.of());

        assertThat(second.instructions()).containsExactly("  Sign in as admin.");
        assertThat(second.environment())
                .doesNotContainKeys("ADMIN_PASS", "STEEL_ADMIN_PASS_ONE_TIME")
                .containsEntry("DEMO_PASS", secrets.get("DEMO_PASS"))
                .containsEntry("OVERRIDE_PASSWORD", secrets.get("OVERRIDE_PASSWORD"));
    }

    @Test
    void aPasswordThatIsSetIsUsedAsItIsAndNeverShown() {
        SignIn signIn = signIn(
                Map.of("ADMIN_PASS", "long enough to use", "DEMO_PASS", "demo secret", "OVERRIDE_PASSWORD", "o"));

        assertThat(signIn.environment())
                .containsEntry("ADMIN_PASS", "long enough to use")
                .containsEntry("DEMO_PASS", "demo secret")
                .doesNotContainKey("STEEL_ADMIN_PASS_ONE_TIME");
        assertThat(signIn.instructions()).containsExactly("  Sign in as admin.");
    }

    @Test
    void outsideStoresGetNoDemoUnlessAskedFor() {
        assertThat(signIn(Map.of("DB_HOST", "db")).environment())
                .containsEntry("DEMO", "false")
                .doesNotContainKeys("DEMO_PASS", "OVERRIDE_PASSWORD");
    }

    @Test
    void remembersWhetherTheHomeIsADemo() {
        signIn(Map.of("DEMO", "false"));

        assertThat(signIn(Map.of()).environment()).containsEntry("DEMO", "false");
    }

    private SignIn signIn(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("STEEL_HOME", home.toString());
        Settings settings = Settings.load(all);
        return new SignIn(settings, new Keys(settings.home().keys()));
    }
}

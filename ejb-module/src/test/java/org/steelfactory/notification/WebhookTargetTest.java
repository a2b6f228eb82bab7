package org.steelfactory.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelfactory.shared.InvalidInputException;

class WebhookTargetTest {

    private final WebhookTarget target = new WebhookTarget(false);
    private final WebhookTarget local = new WebhookTarget(true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.7/hook",
                "https://192.168.3.4:8443/a?b=c",
                "https://[2001:db8::7]/hook",
                "http://nowhere.invalid/hook"
            })
    void letsThePlantsOwnAddressesPass(String url) {
        assertThat(target.checked(" " + url + " ")).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.1.2.3:3306/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://0.0.0.0/",
                "http://169.254.1.1/",
                "http://[fe80::1]/"
            })
    void refusesThisMachineAndItsSegmentUnlessAllowed(String url) {
        assertThatThrownBy(() -> target.checked(url)).isInstanceOf(InvalidInputException.class);
        assertThat(local.checked(url)).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data",
                "http://100.100.100.200/",
                "http://[fd00:ec2::254]/",
                "http://224.0.0.1/",
                "http://[ff02::1]/"
            })
    void neverSpeaksToWhereCloudsKeepSecretsOrToManyAtOnce(String url) {
        assertThatThrownBy(() -> local.checked(url)).isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "works.example/hook",
                "ftp://works.example/",
                "file:///etc/passwd",
                "http://user:secret@works.example/",
                "http://works.example/#part",
                "http:///hook",
                "http://works.example:99999/",
                "http://wor ks.example/",
                "javascript:alert(1)"
            })
    void refusesWhatIsNoAddressToPostTo(String url) {
        assertThatThrownBy(() -> target.checked(url)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void refusesAnAddressThatIsTooLong() {
        assertThatThrownBy(() -> target.checked("http://works.example/" + "a".repeat(500)))
                .isInstanceOf(InvalidInputException.class);
    }
}

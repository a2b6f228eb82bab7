package org.steelfactory.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    /** The example that the libraries of the Standard Webhooks specification are tested with. */
    @Test
    void signsAsTheSpecificationDoes() {
        byte[] secret = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        assertThat(WebhookSignature.of(
                        secret,
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1_614_265_330),
                        "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void makesSecretsOfTheKeyThatDifferByPurposeAndSubject() {
        ServerKey key = new ServerKey(Optional.of("a-key"));

        String secret = WebhookSignature.written(key.secret("webhook", "salt"));

        assertThat(secret).startsWith("whsec_").hasSize("whsec_".length() + 44);
        assertThat(WebhookSignature.written(key.secret("webhook", "salt"))).isEqualTo(secret);
        assertThat(WebhookSignature.written(key.secret("mail-code", "salt"))).isNotEqualTo(secret);
        assertThat(WebhookSignature.written(new ServerKey(Optional.of("another")).secret("webhook", "salt")))
                .isNotEqualTo(secret);
    }
}

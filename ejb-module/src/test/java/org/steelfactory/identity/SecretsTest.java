package org.steelfactory.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class SecretsTest {

    @RepeatedTest(20)
    void aOneTimePasswordIsReadableAndKeepsThePolicy() {
        String password = Secrets.oneTimePassword();
        assertThat(password).matches("([a-zA-Z2-9&&[^ilIoO]]{5}-){3}[a-zA-Z2-9&&[^ilIoO]]{5}");
        assertThatCode(() -> PasswordPolicy.check("password", password, "olga")).doesNotThrowAnyException();
    }

    @Test
    void aKeyHas256BitsAndNeedsNoEscaping() {
        assertThat(Secrets.random()).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(Secrets.random());
    }

    @Test
    void isStoredAsItsSha256() {
        assertThat(Secrets.sha256("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}

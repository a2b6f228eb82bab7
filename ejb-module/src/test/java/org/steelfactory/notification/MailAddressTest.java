package org.steelfactory.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelfactory.shared.InvalidInputException;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"olga@works.example", "o.l-g+a_1@mail.works.example", "O'Hara@works.example"})
    void takesWhatPeopleHave(String address) {
        assertThat(MailAddress.checked(" " + address + " ")).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "olga",
                "olga@works",
                "@works.example",
                "olga@works.example\r\nBcc: all@works.example",
                "olga@works.example,all@works.example",
                "Olga <olga@works.example>",
                ".olga@works.example",
                "ol..ga@works.example",
                "olga@-works.example",
                "\"olga\"@works.example",
                "olgä@works.example"
            })
    void refusesWhatCouldBeMoreOrLessThanOneAddress(String typed) {
        assertThatThrownBy(() -> MailAddress.checked(typed)).isInstanceOf(InvalidInputException.class);
    }
}

package org.steelfactory.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThrottleSubjectTest {

    @Test
    void theSameNameTypedDifferentlyIsCountedTogether() {
        assertThat(ThrottleSubject.account(" Admin")).isEqualTo(ThrottleSubject.account("admin"));
    }

    @Test
    void whatIsNoNameIsCountedByItsHashSoThatAnyLengthFits() {
        ThrottleSubject subject = ThrottleSubject.account("no such name\r\n".repeat(1_000));
        assertThat(subject.key()).matches("account:[0-9a-f]{64}");
        assertThat(subject.limit()).isEqualTo(10);
    }

    @Test
    void aNetworkOfIpv6IsOneAddress() {
        assertThat(ThrottleSubject.address("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(ThrottleSubject.address("2001:db8:1:2::1"))
                .isNotEqualTo(ThrottleSubject.address("2001:db8:1:3::1"));
        assertThat(ThrottleSubject.address("fe80::1%eth0").key()).isEqualTo("address:fe:80:00:00:00:00:00:00/64");
    }

    @Test
    void ipv4CountsEachAddressAndIsTheSameWhenMapped() {
        assertThat(ThrottleSubject.address("192.0.2.7").key()).isEqualTo("address:192.0.2.7");
        assertThat(ThrottleSubject.address("::ffff:192.0.2.7")).isEqualTo(ThrottleSubject.address("192.0.2.7"));
    }

    @Test
    void anythingElseIsTakenAsItIsAndNeverResolved() {
        assertThat(ThrottleSubject.address("host.example").key()).isEqualTo("address:host.example");
    }
}

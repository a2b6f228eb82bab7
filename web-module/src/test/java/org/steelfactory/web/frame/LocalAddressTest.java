package org.steelfactory.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/users", "/alerts/31?tab=history&x=%2F", "/search?q=a//b", "/a:b", "/loginless", "/x#part"
            })
    void leadsOnToAPathOfOurOwn(String address) {
        assertThat(LocalAddress.safe(address)).contains(address);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "users",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                " //evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "/x\r\nSet-Cookie: a=b",
                "/\u2044evil.example",
                "/login",
                "/login?next=/login",
                "/logout",
                "/register",
                "/./logout",
                "/x/../login",
                "/%6cogout"
            })
    void neverLeadsElsewhereOrInACircle(String address) {
        assertThat(LocalAddress.safe(address)).isEmpty();
    }
}

package org.steelfactory.web.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {

    @ParameterizedTest
    @CsvSource({
        // Sec-Fetch-Site, Origin, foreign
        "same-origin,https://plant.example:8443,false",
        "none,,false",
        "cross-site,https://evil.example,true",
        "same-site,https://other.plant.example,true",
        ",https://plant.example:8443,false",
        ",https://plant.example,true",
        ",https://evil.example,true",
        ",https://plant.example:8443@evil.example,true",
        ",null,true",
        ",not a url,true",
        ",,false"
    })
    void aPageOfAnotherOriginIsForeignAndAProgramIsNot(String site, String origin, boolean foreign) {
        HttpServletRequest request = mock(HttpServletRequest.class);
        when(request.getHeader("Host")).thenReturn("plant.example:8443");
        when(request.getHeader("Sec-Fetch-Site")).thenReturn(site);
        when(request.getHeader("Origin")).thenReturn(origin);
        assertThat(Origin.isForeign(request)).isEqualTo(foreign);
    }
}

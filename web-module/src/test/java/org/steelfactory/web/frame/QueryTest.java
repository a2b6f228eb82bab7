package org.steelfactory.web.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.steelfactory.shared.NotFoundException;

class QueryTest {

    private final HttpServletRequest request = mock();
    private final Query query = new Query();

    @BeforeEach
    void open() {
        query.request = request;
    }

    @Test
    void readsTheIdInAScreensAddress() {
        when(request.getParameter("id")).thenReturn(" 17 ");

        assertThat(query.id("machine.unknown")).isEqualTo(17);
    }

    @Test
    void namesTheIdThatCantBeUnderstoodAsItWasGiven() {
        when(request.getParameter("id")).thenReturn("HSM-1");

        assertThatThrownBy(() -> query.id("machine.unknown"))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("There is no machine HSM-1.");
    }
}

package org.steelfactory.web.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.steelfactory.shared.Changes;

class LiveStreamTest {

    private final Changes changes = mock();
    private final AsyncContext connection = mock();
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    @BeforeEach
    void connect() throws IOException {
        ServletResponse response = mock();
        when(connection.getResponse()).thenReturn(response);
        when(response.getOutputStream()).thenReturn(new ServletOutputStream() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void write(int oneByte) {
                sent.write(oneByte);
            }
        });
    }

    private LiveStream stream(String... topics) {
        return new LiveStream("operator", mock(HttpSession.class), connection, Set.of(topics), changes);
    }

    private String sent() {
        return sent.toString(StandardCharsets.UTF_8);
    }

    @Test
    void tellsAnyNumberOfChangesOnce() throws IOException {
        when(changes.latest("figures")).thenReturn(7L);
        LiveStream stream = stream("figures");
        stream.tell(changes);
        assertThat(sent()).as("what was before it came isn't new").isEmpty();

        when(changes.latest("figures")).thenReturn(1_007L);
        stream.tell(changes);
        stream.tell(changes);

        assertThat(sent()).isEqualTo("data: figures\n\n");
    }

    @Test
    void tellsNothingOfTopicsThatItsPageDoesntShow() throws IOException {
        LiveStream stream = stream("scan-42");
        when(changes.latest("figures")).thenReturn(1L);

        stream.tell(changes);

        assertThat(sent()).isEmpty();
    }

    @Test
    void beatsWithACommentThatBrowsersSkip() throws IOException {
        stream("figures").beat();

        assertThat(sent()).isEqualTo(":\n\n");
    }
}

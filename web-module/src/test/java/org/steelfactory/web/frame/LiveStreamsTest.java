package org.steelfactory.web.frame;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.ejb.EJBException;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.steelfactory.shared.Changes;

class LiveStreamsTest {

    private static final int BEAT = 10;

    private final Changes changes = mock();
    private final LiveStreams streams = new LiveStreams();
    private Runnable pulse;

    @BeforeEach
    void start() {
        streams.changes = changes;
        streams.browserSession = mock();
        streams.timer = mock(ManagedScheduledExecutorService.class);
        streams.start();
        ArgumentCaptor<Runnable> task = ArgumentCaptor.captor();
        verify(streams.timer).scheduleAtFixedRate(task.capture(), anyLong(), anyLong(), any());
        pulse = task.getValue();
    }

    @ParameterizedTest
    @ValueSource(classes = {IOException.class, UnsupportedOperationException.class})
    void aPageThatFailsIsLetGoAndTheOthersAreToldOnAndOn(Class<? extends Exception> failure) throws IOException {
        AsyncContext failing = page();
        AsyncContext healthy = page();
        ServletOutputStream broken = failing.getResponse().getOutputStream();
        doThrow(failure).when(broken).flush();
        doThrow(UnsupportedOperationException.class).when(failing).complete();

        when(changes.latest("figures")).thenReturn(1L);
        pulse.run();
        when(changes.latest("figures")).thenReturn(2L);
        pulse.run();

        verify(failing).complete();
        verify(healthy, never()).complete();
        ServletOutputStream out = healthy.getResponse().getOutputStream();
        verify(out, times(3)).flush();
    }

    @Test
    void aUserWhoCantBeLookedUpIsLetGo() throws IOException {
        when(streams.browserSession.isOpen(any())).thenThrow(new EJBException("no database"));
        AsyncContext page = page();

        for (int second = 0; second < BEAT; second++) {
            pulse.run();
        }

        verify(page).complete();
    }

    /** An open page; it has been greeted. */
    private AsyncContext page() throws IOException {
        AsyncContext connection = mock();
        ServletResponse response = mock();
        ServletOutputStream out = mock();
        when(connection.getResponse()).thenReturn(response);
        when(response.getOutputStream()).thenReturn(out);
        streams.open(new LiveStream("operator", mock(HttpSession.class), connection, Set.of("figures"), changes));
        return connection;
    }
}

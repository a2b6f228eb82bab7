package org.steelfactory.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import org.steelfactory.shared.CallContext;

/**
 * Tells the services where a call comes from. A listener, because the caller is authenticated before any filter runs.
 * Behind a proxy that is trusted (setting TRUST_PROXY) the server has already put the client's address in its place.
 */
@WebListener
public class CallContextListener implements ServletRequestListener {

    @Inject
    CallContext call;

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        call.cameFrom(event.getServletRequest().getRemoteAddr());
    }
}

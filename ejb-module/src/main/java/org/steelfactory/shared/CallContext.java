package org.steelfactory.shared;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/**
 * Where the current call came from; filled by the web module's first filter. Calls by timers and by the process engine
 * have no address.
 */
@RequestScoped
public class CallContext {

    private String address;

    /** The caller's network address as text, such as {@code 192.0.2.7}. */
    public Optional<String> address() {
        return Optional.ofNullable(address);
    }

    public void cameFrom(String callerAddress) {
        this.address = callerAddress;
    }
}

package org.steelfactory.process.engine;

import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Tells the engine at each call who makes it, so that its history names them: who started an instance, completed a task,
 * wrote a comment, had a job tried again. Calls without a caller, those of timers and of jobs, are made by nobody; a call
 * within a call is made by who made the outer one.
 *
 * <p>Installed once for every command, so that no service has to remember it.
 */
final class CallerInterceptor extends CommandInterceptor {

    private final Supplier<IdentityService> identity;
    private final Supplier<Optional<String>> caller;

    /**
     * @param identity the engine's, which isn't there yet while the engine is put together
     * @param caller user name of who makes the current call; empty where nobody signed in does
     */
    CallerInterceptor(Supplier<IdentityService> identity, Supplier<Optional<String>> caller) {
        this.identity = identity;
        this.caller = caller;
    }

    @Override
    public <T> T execute(Command<T> command) {
        IdentityService known = identity.get();
        if (known == null || known.getCurrentAuthentication() != null) {
            return next.execute(command);
        }
        Optional<String> name = caller.get();
        if (name.isEmpty()) {
            return next.execute(command);
        }
        known.setAuthenticatedUserId(name.get());
        try {
            return next.execute(command);
        } finally {
            known.clearAuthentication();
        }
    }
}

package org.steelfactory.audit;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A service method whose calls are recorded in the audit log: a successful one in the method's own transaction, one
 * that is refused by a business rule in a transaction of its own, with outcome {@link AuditOutcome#REFUSED}.
 *
 * <p>What it was done to is the argument marked {@link AuditedId}, or else the {@code id} of what the method returns.
 * Of the other arguments only those marked {@link AuditedDetail} are recorded.
 *
 * <p>It stands on methods; only the interceptor itself bears it as a class.
 *
 * <pre>{@code
 * @Audited(action = "ACTIVATE_USER", resource = "user")
 * public UserAccountView activate(@AuditedId long id, @AuditedDetail Role role) { … }
 * }</pre>
 */
@InterceptorBinding
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Audited {

    /** What is done, UPPER_SNAKE, such as {@code ACTIVATE_USER}. */
    @Nonbinding
    String action();

    /** The kind of thing it is done to, kebab-case, such as {@code work-order}. */
    @Nonbinding
    String resource();
}

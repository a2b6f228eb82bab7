package org.steelfactory.audit;

import jakarta.annotation.Priority;
import jakarta.ejb.EJB;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.steelfactory.shared.BusinessException;

/** Records the calls of {@link Audited} methods. Runs inside the method's transaction, after its roles were checked. */
@Interceptor
@Audited(action = "", resource = "")
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class AuditedInterceptor {

    @EJB
    AuditTrail trail;

    @AroundInvoke
    Object record(InvocationContext invocation) throws Exception {
        AuditedCall call = new AuditedCall(invocation.getMethod(), invocation.getParameters());
        try {
            Object result = invocation.proceed();
            trail.record(call.succeeded(result));
            return result;
        } catch (BusinessException e) {
            trail.recordApart(call.refused(e));
            throw e;
        }
    }
}

package org.steelfactory.it.container;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.concurrent.Callable;

@Stateless
@LocalBean
@PermitAll
@RunAs("SUPERVISOR")
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AsSupervisor implements Caller {

    @Override
    public <T> T call(Callable<T> work) throws Exception {
        return work.call();
    }
}

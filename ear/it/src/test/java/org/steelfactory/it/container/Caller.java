package org.steelfactory.it.container;

import java.util.concurrent.Callable;

/** Calls services as somebody of a role. */
public interface Caller {

    <T> T call(Callable<T> work) throws Exception;
}

package org.steelfactory.audit;

/** Fired when a document was put into the outbox; observed after the commit, to deliver it without delay. */
record DocumentWaiting() {}

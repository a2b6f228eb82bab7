/**
 * Who did what, when and from where: recorded by an interceptor, kept in an outbox, carried to the document store.
 * The only room that knows its driver.
 */
package org.steelfactory.audit;

/** Requests that create something and may be sent twice; done once. */
package org.steelfactory.idempotency;

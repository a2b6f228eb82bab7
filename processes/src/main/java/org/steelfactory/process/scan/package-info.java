/** The process of a scan: what the engine calls at each step, and how the domain starts, cancels and retries it. */
package org.steelfactory.process.scan;

/** Scans and what they found, by REST. */
package org.steelfactory.web.scan;

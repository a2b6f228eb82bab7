/** Scans and what they found, by REST; and their schedules, by REST and on screen. */
package org.steelfactory.web.scan;

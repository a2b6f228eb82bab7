/** Machines by REST and on screen. */
package org.steelfactory.web.machine;

/** The task inbox on screen and by REST. */
package org.steelfactory.web.inbox;

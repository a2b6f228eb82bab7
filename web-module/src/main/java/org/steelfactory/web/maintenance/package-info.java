/** Work orders on screen and by REST. */
package org.steelfactory.web.maintenance;

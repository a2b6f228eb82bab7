/** Reports on screen, as files and by REST. */
package org.steelfactory.web.report;

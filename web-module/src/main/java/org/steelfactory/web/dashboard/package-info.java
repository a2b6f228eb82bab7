/** The start page. */
package org.steelfactory.web.dashboard;

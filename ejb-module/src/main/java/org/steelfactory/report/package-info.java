/** What the works' figures say, read from the other rooms: dashboard and reports. Nobody depends on it. */
package org.steelfactory.report;

/** The search of the top bar. */
package org.steelfactory.web.search;

/** A page that shows every part of the screens in every state. */
package org.steelfactory.web.style;

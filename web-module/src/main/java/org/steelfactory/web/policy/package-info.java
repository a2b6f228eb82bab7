/** Policies: REST and the rules page. */
package org.steelfactory.web.policy;

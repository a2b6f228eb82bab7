/**
 * Users: their accounts, passwords, sessions and API tokens, and how often anybody may guess. What a role may do is
 * each room's own to say.
 */
package org.steelfactory.identity;

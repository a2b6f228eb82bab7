/** Sign-in, registration, the user's own profile and, for administrators, all accounts. */
package org.steelfactory.web.identity;

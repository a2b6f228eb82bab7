/** What every screen and every REST call goes through: who calls, which page, how it looks, how errors are told. */
package org.steelfactory.web.frame;

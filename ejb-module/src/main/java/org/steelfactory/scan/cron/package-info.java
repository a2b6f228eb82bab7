/** Times that come again, written as Unix cron has them. The only place that knows the library behind it. */
package org.steelfactory.scan.cron;

/** Whether anomalies call for somebody: raise an alert, or add to one that there is. */
package org.steelfactory.rules.alert;

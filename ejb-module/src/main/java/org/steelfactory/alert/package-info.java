/**
 * Alerts: what a scan found that somebody has to look at, from being raised to being resolved or dismissed. Whether
 * anomalies call for somebody is the rules' decision; what becomes of an alert is people's.
 */
package org.steelfactory.alert;

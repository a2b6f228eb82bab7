/** Alerts: the list that is triaged, one alert with what it rests on, and both by REST. */
package org.steelfactory.web.alert;

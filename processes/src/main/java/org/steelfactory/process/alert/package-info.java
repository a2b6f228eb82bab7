/** The process of an alert: its file is {@code bpmn/alert/alert-handling.bpmn}. */
package org.steelfactory.process.alert;

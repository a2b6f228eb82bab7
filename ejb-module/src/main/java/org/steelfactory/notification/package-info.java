/**
 * Telling people and other systems what happened: in the application, by e-mail and by webhook. Other rooms say so by
 * firing a {@link org.steelfactory.notification.Happening}; who is told, how and how often is decided here. Whatever is
 * told is written in the transaction of what happened, and sent after its commit.
 */
package org.steelfactory.notification;

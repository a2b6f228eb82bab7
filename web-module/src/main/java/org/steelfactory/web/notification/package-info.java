/** The bell, what a user is told, how users want to be told, and webhooks; on screens and by REST. */
package org.steelfactory.web.notification;

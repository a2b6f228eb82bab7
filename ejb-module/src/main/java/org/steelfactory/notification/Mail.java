package org.steelfactory.notification;

/**
 * An e-mail to be sent.
 *
 * @param id 0 until it is stored
 * @param recipient user name
 * @param headline its subject line
 */
record Mail(long id, String recipient, String address, String headline, String plainText, String html) {}

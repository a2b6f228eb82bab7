package org.steelfactory.report.pdf;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * What a document says of itself, in its properties and on the edge of each page.
 *
 * @param title the document's name
 * @param subject what it is about, in a line
 * @param author who had it made
 * @param madeAt when
 * @param zone the time zone that its times are told in
 * @param language the language of its texts
 * @param footer the line at the foot of each page
 * @param page the pattern of the page number, {@code {0}} being the number and {@code {1}} the count
 */
record Imprint(
        String title,
        String subject,
        String author,
        Instant madeAt,
        ZoneId zone,
        Locale language,
        String footer,
        String page) {}

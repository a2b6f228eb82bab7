package org.steelfactory.web.frame;

/** How many things on a page wait for somebody; the room of the page tells it, and the navigation shows it. */
public interface RailCount {

    /** Name of the page, see {@link Screen#name}. */
    String page();

    /** 0 where nothing waits, which shows nothing. */
    long count();
}

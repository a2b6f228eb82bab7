package org.steelfactory.web.frame;

/** How resources name one object in their address. */
public final class ResourceId {

    /** The parameter {@code id} of a path: only as many digits as a long surely holds; anything else isn't there. */
    public static final String PATH = "{id: \\d{1,18}}";

    private ResourceId() {}
}

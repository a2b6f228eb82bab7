package org.steelfactory.web.identity;

import java.util.List;

/** Who calls. */
public record MeView(String username, List<String> roles) {}

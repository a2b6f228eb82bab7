package org.steelfactory.identity;

import org.steelfactory.access.Role;

/** Somebody whom work can be given to. */
public record Colleague(String username, String fullName, Role role) {}

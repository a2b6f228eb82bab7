package org.steelfactory.rules.handling;

/** Whom alerts are for: the roles that the rules speak of, by the same names. */
public enum Group {
    OPERATOR,
    SUPERVISOR,
    ADMIN
}

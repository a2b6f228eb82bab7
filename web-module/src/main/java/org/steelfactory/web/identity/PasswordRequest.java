package org.steelfactory.web.identity;

import jakarta.validation.constraints.NotNull;

/** The caller's change of the own password. */
public record PasswordRequest(@NotNull String oldPassword, @NotNull String newPassword) {}

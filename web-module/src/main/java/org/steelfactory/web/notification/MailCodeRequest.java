package org.steelfactory.web.notification;

import jakarta.validation.constraints.NotNull;

/** The code that was sent to the caller's address. */
public record MailCodeRequest(@NotNull String code) {}

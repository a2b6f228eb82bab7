package org.steelfactory.web.notification;

import jakarta.validation.constraints.NotNull;

/** Where the caller wants e-mail. */
public record MailAddressRequest(@NotNull String address) {}

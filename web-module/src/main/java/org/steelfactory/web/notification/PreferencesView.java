package org.steelfactory.web.notification;

import java.util.List;
import org.steelfactory.notification.Preference;

/** What the caller wants to be told of, of every kind that concerns the caller's role. */
public record PreferencesView(List<Preference> items) {}

package org.steelfactory.notification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.steelfactory.access.Role;

/**
 * Somebody who may be told something.
 *
 * @param address where e-mail goes; empty where none is wanted, or its owner hasn't confirmed it
 * @param chosen where this user differs from the role's defaults
 */
record Reader(String username, Role role, Optional<String> address, Map<HappeningKind, Preference> chosen) {

    private Preference preference(HappeningKind kind) {
        return Optional.ofNullable(chosen.get(kind)).orElseGet(() -> Preference.standard(kind, role));
    }

    List<Happening> inApplication(List<Happening> happenings) {
        return happenings.stream()
                .filter(happening -> happening.concerns(username, role))
                .filter(happening ->
                        preference(happening.kind()).inApplication().lets(happening.severity()))
                .toList();
    }

    List<Happening> byMail(List<Happening> happenings) {
        return happenings.stream()
                .filter(happening -> happening.concerns(username, role))
                .filter(happening -> preference(happening.kind()).byMail().lets(happening.severity()))
                .toList();
    }
}

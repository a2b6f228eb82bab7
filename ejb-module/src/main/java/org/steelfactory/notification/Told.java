package org.steelfactory.notification;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.steelfactory.rules.severity.Severity;

/**
 * What somebody is told at once: one happening, or more than a few of one kind that have the same cause.
 *
 * @param happenings at least one
 * @param cause of many, such as {@code scan-7}
 */
record Told(HappeningKind kind, List<Happening> happenings, String cause) {

    /** As many of a kind are told one by one. */
    static final int FEW = 3;

    Told {
        happenings = List.copyOf(happenings);
    }

    /** Many of a kind as one, a few one by one, in the order of the kinds. */
    static List<Told> grouped(List<Happening> happenings, String cause) {
        Map<HappeningKind, List<Happening>> byKind = new EnumMap<>(HappeningKind.class);
        happenings.forEach(happening -> byKind.computeIfAbsent(happening.kind(), kind -> new ArrayList<>())
                .add(happening));
        List<Told> told = new ArrayList<>();
        byKind.forEach((kind, all) -> {
            if (all.size() > FEW) {
                told.add(new Told(kind, all, cause));
            } else {
                all.forEach(happening -> told.add(new Told(kind, List.of(happening), cause)));
            }
        });
        return told;
    }

    /** The kind that all of them have; empty where they differ. */
    static Optional<HappeningKind> kinds(List<Happening> happenings) {
        HappeningKind first = happenings.get(0).kind();
        return happenings.stream().allMatch(happening -> happening.kind() == first)
                ? Optional.of(first)
                : Optional.empty();
    }

    boolean many() {
        return happenings.size() > 1;
    }

    int count() {
        return happenings.size();
    }

    String subject() {
        return many() ? cause : happenings.get(0).subject();
    }

    String headline() {
        return many()
                ? Headlines.of(Optional.of(kind), count(), cause)
                : happenings.get(0).headline();
    }

    /** The worst. */
    Severity severity() {
        return happenings.stream()
                .map(Happening::severity)
                .max(Severity::compareTo)
                .orElse(Severity.NONE);
    }
}

package io.quicksizer.workers.usecase.lifecycle;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The drafts of people, each of which holds the plain entry of its step. */
final class ReferenceDrafts {
    private final Map<String, Set<Place>> drafts = new HashMap<>();

    void keep(String person, Place step) {
        of(person).add(step);
    }

    /** A submission ends the draft, whatever came of it; a mere move says nothing about it. */
    void end(String person, Place step, Optional<ReferenceEntries.Accepted> accepted) {
        boolean moves = accepted.filter(entry -> entry.kind() == Move.Kind.BACK || entry.kind() == Move.Kind.JUMP)
                .isPresent();
        if (!moves) {
            of(person).remove(step);
        }
    }

    /** Whether the person has a draft that would change what a complete engagement holds. */
    boolean keepFromSubmitting(String person, ReferenceEntries entries) {
        return of(person).stream().anyMatch(entries::differFromPlain);
    }

    private Set<Place> of(String person) {
        return drafts.computeIfAbsent(person, nobody -> EnumSet.noneOf(Place.class));
    }
}

package io.quicksizer.workers.engagement;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Shared;

/**
 * The rights of a person on an engagement in its current state, so that a page offers nothing that would be refused.
 *
 * @param edit work on it, rename, archive and restore it
 * @param withdraw take it back
 * @param cancel end it from outside
 * @param reopen begin the next revision of what was approved or rejected
 * @param copy open one of their own that begins with its entries
 * @param share decide with whom it is shared
 */
public record Rights(boolean edit, boolean withdraw, boolean cancel, boolean reopen, boolean copy, boolean share) {

    static Rights of(Person person, Engagement engagement, NextRevision next) {
        Shared shared = Sharing.of(engagement);
        boolean edit = AccessPolicy.editing(person, shared).isEmpty();
        boolean running = engagement.status().isRunning();
        return new Rights(
                edit,
                edit && running,
                running && AccessPolicy.administrating(person).isEmpty(),
                edit && next.canBegin(engagement),
                AccessPolicy.editing(person, new Shared(person.userName(), person.team()))
                        .isEmpty(),
                AccessPolicy.sharing(person, shared).isEmpty());
    }
}

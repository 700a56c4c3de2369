package io.quicksizer.workers.engagement;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Shared;

/**
 * The rights of a person on an engagement in its current state, so that pages offer only actions that would be
 * accepted.
 *
 * @param edit submit steps, rename, archive and restore it
 * @param withdraw withdraw it
 * @param cancel cancel it as an administrator
 * @param reopen begin the next revision after an approval or rejection
 * @param copy open a copy of their own
 * @param share change with whom it is shared
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

package io.quicksizer.workers.access;

import io.quicksizer.workers.access.Refusal.Reason;
import java.util.Optional;
import java.util.Set;

/**
 * Authorisation rules for every channel: portal, API and Tasklist. Each method returns the refusal, or empty if the
 * action is allowed. The rules are described in docs/security.md.
 */
public final class AccessPolicy {
    private AccessPolicy() {}

    /**
     * Checks reading: allowed to the owner, the team, people with whom the engagement is shared and administrators; to
     * approvers once it has been submitted.
     */
    public static Optional<Refusal> reading(Person person, Shared engagement, boolean submitted) {
        boolean allowed = person.is(Role.ADMIN)
                || isOwner(person, engagement)
                || inTeam(person, engagement)
                || engagement.readers().contains(person.userName())
                || engagement.editors().contains(person.userName())
                || (submitted && person.is(Role.APPROVER));
        return allowed ? Optional.empty() : refuse(Reason.NOT_SHARED_WITH_YOU);
    }

    /**
     * Checks editing: allowed to planners who own the engagement, belong to its team or have it shared with them for
     * editing. Administrators may not edit other people's figures.
     */
    public static Optional<Refusal> editing(Person person, Shared engagement) {
        boolean allowed = person.is(Role.PLANNER)
                && (isOwner(person, engagement)
                        || inTeam(person, engagement)
                        || engagement.editors().contains(person.userName()));
        return allowed ? Optional.empty() : refuse(Reason.NOT_YOURS_TO_EDIT);
    }

    /** Checks sharing: allowed to administrators, and to the owner with the role PLANNER. */
    public static Optional<Refusal> sharing(Person person, Shared engagement) {
        boolean allowed = person.is(Role.ADMIN) || (person.is(Role.PLANNER) && isOwner(person, engagement));
        return allowed ? Optional.empty() : refuse(Reason.NOT_YOURS_TO_SHARE);
    }

    /**
     * Checks signing off: allowed to members of one of the groups with the role APPROVER, unless the revision is their
     * own work (four eyes).
     */
    public static Optional<Refusal> signingOff(Person person, FourEyes work, Set<String> groups) {
        if (!person.is(Role.APPROVER)) {
            return refuse(Reason.NOT_AN_APPROVER);
        }
        Optional<Reason> own = work.objection(person.userName());
        if (own.isPresent()) {
            return own.map(Refusal::because);
        }
        return groups.stream().anyMatch(person::belongsTo) ? Optional.empty() : refuse(Reason.NOT_IN_SIGN_OFF_GROUP);
    }

    /**
     * Checks signing off a level at the end of its escalation chain: allowed to administrators, unless the revision is
     * their own work.
     */
    public static Optional<Refusal> signingOffAtLast(Person person, FourEyes work) {
        Optional<Reason> own = work.objection(person.userName());
        if (own.isPresent()) {
            return own.map(Refusal::because);
        }
        return person.is(Role.ADMIN) ? Optional.empty() : refuse(Reason.NOT_IN_SIGN_OFF_GROUP);
    }

    /**
     * Checks administration, such as catalogue maintenance, restarts, rebuilds and cancellations: allowed to
     * administrators.
     */
    public static Optional<Refusal> administrating(Person person) {
        return person.is(Role.ADMIN) ? Optional.empty() : refuse(Reason.NOT_AN_ADMINISTRATOR);
    }

    private static boolean isOwner(Person person, Shared engagement) {
        return person.userName().equals(engagement.owner());
    }

    private static boolean inTeam(Person person, Shared engagement) {
        return person.team() != null && person.team().equals(engagement.team());
    }

    private static Optional<Refusal> refuse(Reason reason) {
        return Optional.of(Refusal.because(reason));
    }
}

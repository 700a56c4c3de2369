package io.quicksizer.workers.access;

import io.quicksizer.workers.access.Refusal.Reason;
import java.util.Optional;
import java.util.Set;

/**
 * People who may do what, for every channel: the portal, the API, and whatever comes in from Tasklist. Each question
 * answers with the refusal, or with nothing if it is allowed. The rules are those of docs/security.md.
 */
public final class AccessPolicy {
    private AccessPolicy() {}

    /** Owners, their team, those it is shared with and administrators read; approvers whatever has been submitted. */
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
     * Planners edit what they own, what their team owns and what is shared with them for editing; administrators do not
     * edit other people's figures.
     */
    public static Optional<Refusal> editing(Person person, Shared engagement) {
        boolean allowed = person.is(Role.PLANNER)
                && (isOwner(person, engagement)
                        || inTeam(person, engagement)
                        || engagement.editors().contains(person.userName()));
        return allowed ? Optional.empty() : refuse(Reason.NOT_YOURS_TO_EDIT);
    }

    /** The owner and administrators decide with whom an engagement is shared. */
    public static Optional<Refusal> sharing(Person person, Shared engagement) {
        boolean allowed = person.is(Role.ADMIN) || (person.is(Role.PLANNER) && isOwner(person, engagement));
        return allowed ? Optional.empty() : refuse(Reason.NOT_YOURS_TO_SHARE);
    }

    /** A member of the level's groups who holds the role APPROVER and whose work the revision is not (four eyes). */
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

    /** Signing off a level at the end of its chain of escalation: administrators, but never on their own work. */
    public static Optional<Refusal> signingOffAtLast(Person person, FourEyes work) {
        Optional<Reason> own = work.objection(person.userName());
        if (own.isPresent()) {
            return own.map(Refusal::because);
        }
        return person.is(Role.ADMIN) ? Optional.empty() : refuse(Reason.NOT_IN_SIGN_OFF_GROUP);
    }

    /** Catalogue maintenance, restarts, rebuilds and cancellations. */
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

package io.quicksizer.workers.usecase.lifecycle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may do what: planners of one team, one of whom owns it, approvers of two groups, and an administrator. */
final class ReferencePeople {
    static final Set<String> PLANNERS = Set.of("planner", "planner2", "lead");
    static final String OPENER = "planner";
    static final String ADMINISTRATOR = "admin";

    private static final Map<String, Set<String>> GROUPS = Map.of(
            "lead", Set.of("approvers"),
            "approver", Set.of("approvers", "senior-approvers"),
            "approver2", Set.of("approvers"),
            "senior", Set.of("senior-approvers"));

    private final String member;
    private final String deputy;
    private final String successor;
    private String owner = OPENER;
    private boolean delegated;

    /**
     * Three people more.
     *
     * @param member an approver of the first group
     * @param deputy an approver of another group, to whom the member may delegate
     * @param successor a planner who does nothing but own what is handed over to them
     */
    ReferencePeople(String member, String deputy, String successor) {
        this.member = member;
        this.deputy = deputy;
        this.successor = successor;
    }

    List<String> everybody() {
        return List.of(
                "planner", "planner2", "lead", "approver", "approver2", "senior", "admin", "viewer", member, deputy);
    }

    /** Those who belong to this journey alone. */
    List<String> ofTheJourney() {
        return List.of(member, deputy, successor);
    }

    String owner() {
        return owner;
    }

    /** Returns whether the owner owns nothing but the engagement of this journey. */
    boolean ownsNothingElse() {
        return owner.equals(successor);
    }

    /** Planners, any of whom can own it. */
    List<String> possibleOwners() {
        return List.of("planner", "planner2", "lead", successor);
    }

    void handOver(String receiver) {
        owner = receiver;
    }

    void delegate() {
        delegated = true;
    }

    boolean isApprover(String person) {
        return GROUPS.containsKey(person) || person.equals(member) || person.equals(deputy);
    }

    /** In whose name the person may sign; empty when not at all. */
    Optional<String> signsAs(String person, ReferenceRevision revision, ReferenceLevel level) {
        boolean assigned = person.equals(level.assignee) && mayBeAssigned(person, revision);
        if (assigned || maySign(person, revision, level)) {
            return Optional.of(person);
        }
        boolean standsIn = delegated
                && person.equals(deputy)
                && isImpartial(deputy, revision)
                && !level.group().equals(ReferenceLevel.ADMINISTRATORS)
                && maySign(member, revision, level);
        return standsIn ? Optional.of(member) : Optional.empty();
    }

    /** Returns whether an approver can sign a level of a revision as soon as it is assigned to them. */
    boolean mayBeAssigned(String person, ReferenceRevision revision) {
        return isApprover(person) && isImpartial(person, revision);
    }

    private boolean maySign(String person, ReferenceRevision revision, ReferenceLevel level) {
        boolean asked = level.group().equals(ReferenceLevel.ADMINISTRATORS)
                ? person.equals(ADMINISTRATOR)
                : groups(person).contains(level.group());
        return asked && isImpartial(person, revision);
    }

    /** Whether a former signature still counts for a revision. */
    boolean stillSigns(@Nullable String person, ReferenceRevision revision) {
        return person == null || (isApprover(person) && !isWorkOf(person, revision));
    }

    private boolean isImpartial(String person, ReferenceRevision revision) {
        return !isWorkOf(person, revision) && !revision.hasSigned(person);
    }

    /** The present owner can't sign it either. */
    private boolean isWorkOf(String person, ReferenceRevision revision) {
        return revision.isWorkOf(person) || person.equals(owner);
    }

    private Set<String> groups(String person) {
        return person.equals(member) ? Set.of("approvers") : GROUPS.getOrDefault(person, Set.of());
    }
}

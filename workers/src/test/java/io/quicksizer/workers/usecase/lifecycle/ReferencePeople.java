package io.quicksizer.workers.usecase.lifecycle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may do what: planners of one team, approvers of two groups, and an administrator. */
final class ReferencePeople {
    static final Set<String> PLANNERS = Set.of("planner", "planner2", "lead");
    static final String OWNER = "planner";
    static final String ADMINISTRATOR = "admin";

    private static final Map<String, Set<String>> GROUPS = Map.of(
            "lead", Set.of("approvers"),
            "approver", Set.of("approvers", "senior-approvers"),
            "approver2", Set.of("approvers"),
            "senior", Set.of("senior-approvers"));

    private final String member;
    private final String deputy;
    private boolean delegated;

    /**
     * Two people more.
     *
     * @param member an approver of the first group
     * @param deputy an approver of another group, to whom the member may delegate
     */
    ReferencePeople(String member, String deputy) {
        this.member = member;
        this.deputy = deputy;
    }

    List<String> everybody() {
        return List.of(
                "planner", "planner2", "lead", "approver", "approver2", "senior", "admin", "viewer", member, deputy);
    }

    /** Those who belong to this journey alone. */
    List<String> ofTheJourney() {
        return List.of(member, deputy);
    }

    void delegate() {
        delegated = true;
    }

    boolean isApprover(String person) {
        return GROUPS.containsKey(person) || person.equals(member) || person.equals(deputy);
    }

    /** In whose name the person may sign; empty when not at all. */
    Optional<String> signsAs(String person, ReferenceRevision revision, ReferenceLevel level) {
        if (maySign(person, revision, level)) {
            return Optional.of(person);
        }
        boolean standsIn = delegated
                && person.equals(deputy)
                && !revision.hasSigned(deputy)
                && !revision.isWorkOf(deputy)
                && !level.group().equals(ReferenceLevel.ADMINISTRATORS)
                && maySign(member, revision, level);
        return standsIn ? Optional.of(member) : Optional.empty();
    }

    private boolean maySign(String person, ReferenceRevision revision, ReferenceLevel level) {
        boolean asked = level.group().equals(ReferenceLevel.ADMINISTRATORS)
                ? person.equals(ADMINISTRATOR)
                : groups(person).contains(level.group());
        return asked && !revision.isWorkOf(person) && !revision.hasSigned(person);
    }

    /** Whether a former signature still counts for a revision. */
    boolean stillSigns(@Nullable String person, ReferenceRevision revision) {
        return person == null || (isApprover(person) && !revision.isWorkOf(person));
    }

    private Set<String> groups(String person) {
        return person.equals(member) ? Set.of("approvers") : GROUPS.getOrDefault(person, Set.of());
    }
}

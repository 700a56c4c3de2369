package io.quicksizer.workers.approval;

import io.quicksizer.processes.model.PolicyFacts;
import io.quicksizer.processes.policy.PolicyDecision;
import io.quicksizer.processes.policy.PolicyTable;
import io.quicksizer.workers.policy.PolicyFlaw;
import java.util.List;
import java.util.UUID;

/**
 * A policy's decisions for the revisions that were submitted last.
 *
 * @param tables the rules of the policy
 * @param revisions newest first
 * @param flaws reasons why a revision could never be approved under the policy; empty if there are none
 */
public record Rehearsal(List<PolicyTable> tables, List<Rehearsed> revisions, List<PolicyFlaw> flaws) {

    /** Copies the lists. */
    public Rehearsal {
        tables = List.copyOf(tables);
        revisions = List.copyOf(revisions);
        flaws = List.copyOf(flaws);
    }

    /**
     * A revision with the policy's decision for it.
     *
     * @param facts the facts of the policy at its submission
     * @param asked the groups that were actually asked, from the first level; empty if no sign-off was needed
     * @param decision the decision of the rehearsed policy
     * @param left people who could sign it under the rehearsed policy
     */
    public record Rehearsed(
            UUID engagementId,
            String engagement,
            int number,
            PolicyFacts facts,
            List<String> asked,
            PolicyDecision decision,
            SignersLeft left) {

        /** Returns the groups that the policy would ask; empty if it asks nobody or can't decide. */
        public List<String> wouldAsk() {
            return decision instanceof PolicyDecision.Decided decided
                    ? decided.levels().stream().map(level -> level.group()).toList()
                    : List.of();
        }

        /** Returns whether the policy would ask the groups that were actually asked, in the same order. */
        public boolean same() {
            return decision instanceof PolicyDecision.Decided && asked.equals(wouldAsk());
        }

        /** Returns why the policy can't decide; empty if it can. */
        public String undecided() {
            return decision instanceof PolicyDecision.Undecided undecided ? undecided.why() : "";
        }

        /** Returns the policy's reason; empty if it can't decide. */
        public String reason() {
            return decision instanceof PolicyDecision.Decided decided ? decided.reason() : "";
        }
    }

    /** Returns the number of revisions for which the same groups would be asked. */
    public long same() {
        return revisions.stream().filter(Rehearsed::same).count();
    }

    /** Returns the number of revisions that would need more levels than they had. */
    public long more() {
        return revisions.stream()
                .filter(row -> row.undecided().isEmpty()
                        && row.wouldAsk().size() > row.asked().size())
                .count();
    }

    /** Returns the number of revisions that would need fewer levels than they had. */
    public long fewer() {
        return revisions.stream()
                .filter(row -> row.undecided().isEmpty()
                        && row.wouldAsk().size() < row.asked().size())
                .count();
    }

    /**
     * Returns the revisions that some approver of the groups could not sign, or that have too few people left to sign.
     */
    public List<Rehearsed> withoutSome() {
        return revisions.stream()
                .filter(row -> row.left().anyAside() || !row.left().enough())
                .toList();
    }

    /** Returns the revisions that would have too few people left to sign. */
    public List<Rehearsed> stuck() {
        return revisions.stream().filter(row -> !row.left().enough()).toList();
    }

    /** Returns the revisions for which other groups would be asked, or which the policy can't decide. */
    public List<Rehearsed> differing() {
        return revisions.stream().filter(row -> !row.same()).toList();
    }
}

package io.quicksizer.workers.approval;

import io.quicksizer.processes.model.PolicyFacts;
import io.quicksizer.processes.policy.PolicyDecision;
import io.quicksizer.processes.policy.PolicyTable;
import io.quicksizer.workers.policy.PolicyFlaw;
import java.util.List;
import java.util.UUID;

/**
 * The policy's decisions for the revisions that were submitted last.
 *
 * @param tables its rules
 * @param revisions newest first
 * @param flaws why a revision could never be approved under it; empty if nothing prevents it
 */
public record Rehearsal(List<PolicyTable> tables, List<Rehearsed> revisions, List<PolicyFlaw> flaws) {

    /** Copies the lists. */
    public Rehearsal {
        tables = List.copyOf(tables);
        revisions = List.copyOf(revisions);
        flaws = List.copyOf(flaws);
    }

    /**
     * One revision.
     *
     * @param facts as they were when it was submitted
     * @param asked the groups that were really asked, from the first level; empty when none was
     * @param decision what the policy says
     * @param left who would be left to sign it
     */
    public record Rehearsed(
            UUID engagementId,
            String engagement,
            int number,
            PolicyFacts facts,
            List<String> asked,
            PolicyDecision decision,
            SignersLeft left) {

        /** The groups that the policy would ask; empty when it asks nobody or can't decide. */
        public List<String> wouldAsk() {
            return decision instanceof PolicyDecision.Decided decided
                    ? decided.levels().stream().map(level -> level.group()).toList()
                    : List.of();
        }

        /** Returns whether the same groups would be asked as really were. */
        public boolean same() {
            return decision instanceof PolicyDecision.Decided && asked.equals(wouldAsk());
        }

        /** The reason why the policy can't decide; empty if it can. */
        public String undecided() {
            return decision instanceof PolicyDecision.Undecided undecided ? undecided.why() : "";
        }

        /** The policy's reason; empty if it can't decide. */
        public String reason() {
            return decision instanceof PolicyDecision.Decided decided ? decided.reason() : "";
        }
    }

    /** The number of revisions that would be signed as they were. */
    public long same() {
        return revisions.stream().filter(Rehearsed::same).count();
    }

    /** The number that would need more levels of sign-off than were asked. */
    public long more() {
        return revisions.stream()
                .filter(row -> row.undecided().isEmpty()
                        && row.wouldAsk().size() > row.asked().size())
                .count();
    }

    /** The number that would need fewer levels of sign-off than were asked. */
    public long fewer() {
        return revisions.stream()
                .filter(row -> row.undecided().isEmpty()
                        && row.wouldAsk().size() < row.asked().size())
                .count();
    }

    /** Those of which somebody in the groups asked could not sign, or nobody is left. */
    public List<Rehearsed> withoutSome() {
        return revisions.stream()
                .filter(row -> row.left().anyAside() || !row.left().enough())
                .toList();
    }

    /** Those that would have too few people left to sign. */
    public List<Rehearsed> stuck() {
        return revisions.stream().filter(row -> !row.left().enough()).toList();
    }

    /** Those that would not be signed as they were. */
    public List<Rehearsed> differing() {
        return revisions.stream().filter(row -> !row.same()).toList();
    }
}

package io.quicksizer.workers.approval;

import io.quicksizer.db.approval.ApprovalRoute;
import io.quicksizer.db.approval.ApprovalRoutes;
import io.quicksizer.db.approval.SignOff;
import io.quicksizer.db.common.FourEyesRule;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.db.journal.Contributions;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.workers.access.FourEyes;
import io.quicksizer.workers.frozen.CanonicalJson;
import io.quicksizer.workers.policy.PolicyInForce;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Lookup in the journal of the people whose own work a revision is, and who therefore may not sign it
 * (docs/approvals.md).
 */
@Component
class WhoseWork {
    private final Contributions contributions;
    private final ApprovalRoutes routes;
    private final EngagementRepository engagements;
    private final PolicyInForce policies;

    WhoseWork(
            Contributions contributions,
            ApprovalRoutes routes,
            EngagementRepository engagements,
            PolicyInForce policies) {
        this.contributions = contributions;
        this.routes = routes;
        this.engagements = engagements;
        this.policies = policies;
    }

    /**
     * Returns the people whose work the revision is now, including the current owner, by the rule with which its
     * approval was opened.
     */
    FourEyes now(Revision revision) {
        return of(revision, ruleOf(revision), true);
    }

    /**
     * Returns the people whose work the revision was when it was frozen, by the rule with which its approval was
     * opened.
     */
    FourEyes whenFrozen(Revision revision) {
        return of(revision, ruleOf(revision), false);
    }

    /** Returns the people whose work the revision would be now under another rule. */
    public FourEyes under(Revision revision, FourEyesRule rule) {
        return of(revision, rule, true);
    }

    /**
     * Returns the names, in lower case, of those who made decisions or for whom they were made, with every other user
     * name that is known to be the same person's.
     */
    Set<String> signers(Collection<SignOff> decisions) {
        List<String> names = decisions.stream()
                .flatMap(signOff -> Stream.of(signOff.actor(), signOff.actingFor()))
                .flatMap(Stream::ofNullable)
                .toList();
        return contributions.behind(names).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** Returns a name that identifies a person: the same one for every user name that is known to be the person's. */
    String identity(String userName) {
        return contributions.behind(List.of(userName)).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .min(Comparator.naturalOrder())
                .orElse(userName);
    }

    /**
     * Returns the people who may not choose who signs a revision: those whose work it is, by the rule with which its
     * approval was opened. The authors of the branding may, because every revision prints it.
     */
    FourEyes toAssign(Revision revision) {
        FourEyes now = now(revision);
        return ruleOf(revision) == FourEyesRule.SUBMITTER
                ? now
                : new FourEyes(
                        now.submitter(),
                        now.owners(),
                        Set.copyOf(contributions.entered(revision.engagementId(), revision.number())));
    }

    private FourEyesRule ruleOf(Revision revision) {
        return routes.find(revision.id())
                .map(ApprovalRoute::fourEyes)
                .orElseGet(() -> policies.fourEyes(revision.policyVersion()));
    }

    private FourEyes of(Revision revision, FourEyesRule rule, boolean presentOwner) {
        String submitter = revision.submission().by();
        if (rule == FourEyesRule.SUBMITTER) {
            return FourEyes.submitterOnly(submitter, contributions.behind(List.of(submitter)));
        }
        Set<String> owners = new HashSet<>();
        owners.add(CanonicalJson.read(revision.content().json()).context().owner());
        if (presentOwner) {
            engagements.findById(revision.engagementId()).map(Engagement::owner).ifPresent(owners::add);
        }
        return new FourEyes(
                submitter,
                Set.copyOf(contributions.behind(owners)),
                Set.copyOf(contributions.contributors(revision.engagementId(), revision.number())));
    }
}

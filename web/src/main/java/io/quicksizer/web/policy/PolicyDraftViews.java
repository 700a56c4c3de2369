package io.quicksizer.web.policy;

import io.quicksizer.db.common.FourEyesRule;
import io.quicksizer.processes.policy.ApprovalPolicy;
import io.quicksizer.processes.policy.PolicyRules;
import io.quicksizer.web.page.FieldProblems;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.approval.RehearsingPolicy;
import io.quicksizer.workers.policy.DraftingPolicy;
import io.quicksizer.workers.policy.PolicyDraft;
import io.quicksizer.workers.policy.PolicyEntry;
import io.quicksizer.workers.policy.PolicyInForce;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Builder of the model of the draft page: the fields, the changes and the rehearsal. */
@Component
class PolicyDraftViews {
    private final DraftingPolicy drafting;
    private final RehearsingPolicy rehearsing;
    private final PolicyInForce inForce;

    PolicyDraftViews(DraftingPolicy drafting, RehearsingPolicy rehearsing, PolicyInForce inForce) {
        this.drafting = drafting;
        this.rehearsing = rehearsing;
        this.inForce = inForce;
    }

    /**
     * Builds the page.
     *
     * @param entry values of the fields, as typed or as stored
     */
    ModelAndView of(Person person, PolicyDraft draft, PolicyEntry entry, FieldProblems problems, int revisions) {
        ApprovalPolicy current = inForce.now();
        return new ModelAndView("policy-draft")
                .addObject("draft", draft)
                .addObject("seen", draft.rowVersion())
                .addObject("entry", entry)
                .addObject("reasons", ReasonFigures.of(entry))
                .addObject("problems", problems)
                .addObject("current", current.number())
                .addObject(
                        "changes",
                        PolicyChanges.between(
                                entry(current, inForce.fourEyes(current.number())),
                                entry(draft.policy(), draft.fourEyes())))
                .addObject(
                        "rehearsal",
                        Answers.done(rehearsing.rehearse(person, draft.policy(), draft.fourEyes(), revisions)))
                .addObject("revisions", Math.clamp(revisions, 1, RehearsingPolicy.MOST_REVISIONS))
                .addObject("moreRules", entry.rules().size() < PolicyRules.MOST_RULES)
                .addObject("moreLevels", entry.levels().size() < PolicyRules.MOST_LEVELS)
                .addObject("groups", drafting.groups())
                .addObject("note", "")
                .addObject("done", "")
                .addObject("conflict", "")
                .addObject("unsaved", false);
    }

    static PolicyEntry entry(ApprovalPolicy policy, FourEyesRule fourEyes) {
        return policy.rules()
                .map(rules -> PolicyEntry.of(rules, fourEyes))
                .orElseGet(() -> new PolicyEntry(List.of(), List.of(), fourEyes));
    }
}

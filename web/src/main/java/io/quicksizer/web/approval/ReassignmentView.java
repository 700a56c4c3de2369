package io.quicksizer.web.approval;

import io.quicksizer.web.page.ProblemText;
import io.quicksizer.workers.approval.ReassignmentDesk;
import io.quicksizer.workers.platform.ReadByTemplates;
import java.util.List;
import java.util.Locale;

/**
 * Form with which an administrator reassigns a pending sign-off.
 *
 * @param refusal why the administrator may not reassign it, in their language; empty if they may
 * @param approvers people to whom it can be assigned
 */
@ReadByTemplates
public record ReassignmentView(String refusal, List<Approver> approvers) {

    /** A person to whom a sign-off can be assigned. */
    public record Approver(String userName, String name) {}

    static ReassignmentView of(ReassignmentDesk.Choices choices, ProblemText texts, Locale locale) {
        return new ReassignmentView(
                choices.refusal().map(refusal -> texts.of(refusal, locale)).orElse(""),
                choices.approvers().stream()
                        .map(person -> new Approver(person.userName(), person.displayName()))
                        .toList());
    }
}

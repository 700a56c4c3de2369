package io.quicksizer.ops.journey;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.ops.process.StackFailure;
import java.util.List;
import java.util.Map;

/** The sign-offs of all levels by the approvers. */
final class SignOffWalk {

    private static final String APPROVED = "APPROVED";

    private final WizardCalls wizard;
    private final String engagement;
    private final List<ApiClient> approvers;

    SignOffWalk(WizardCalls wizard, String engagement, List<ApiClient> approvers) {
        this.wizard = wizard;
        this.engagement = engagement;
        this.approvers = approvers;
    }

    /** Signs off each level with another approver until the engagement is approved. */
    JsonNode approve() {
        var now = wizard.inStatusOrSignOff(APPROVED);
        for (var approver : approvers) {
            if (APPROVED.equals(now.path("status").asText())) {
                return now;
            }
            var path = "/api/v1/engagements/" + engagement;
            var content = approver.get(path + "/sign-off").path("contentSha256").asText();
            approver.post(
                    path + "/decision",
                    Map.of("decision", "approve", "comment", "Signed off by the journey", "contentSha256", content));
            now = wizard.inStatusOrSignOff(APPROVED);
        }
        if (!APPROVED.equals(now.path("status").asText())) {
            throw new StackFailure("More levels of sign-off are required than there are approvers.");
        }
        return now;
    }
}

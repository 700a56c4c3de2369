package io.quicksizer.web.approval;

import io.quicksizer.web.difference.ChangeRow;
import io.quicksizer.web.page.ContextFact;
import io.quicksizer.web.page.When;
import io.quicksizer.workers.platform.ReadByTemplates;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Model of the decision page.
 *
 * @param status message key of the revision's status
 * @param hash SHA-256 of the content that is decided on
 * @param years days of each contract year
 * @param spread percentage of each contract year
 * @param deferred deferred line items, without days per contract year
 * @param asked the pending level, or null
 * @param nobody whether nobody can decide the pending level
 * @param assignee display name of the approver to whom the pending level is assigned, or empty
 * @param open whether a decision can be made now
 * @param onItsWay whether an accepted decision has not reached the workflow yet
 * @param allowed whether the reader may decide
 * @param refusal name of the reason why the reader may not decide, or empty
 * @param refusalText the reason in the reader's language
 * @param actingFor display name of the person that the reader decides for, or empty
 * @param own the reader's latest decision on this revision, or empty
 * @param moving whether the page refreshes itself
 * @param resubmitted changes since the revision submitted before, or null
 * @param again changes since the last approved revision, or null if there is none
 */
@ReadByTemplates
public record DecisionView(
        UUID revision,
        UUID engagement,
        int number,
        String status,
        String name,
        String customer,
        List<ContextFact> context,
        String by,
        When at,
        String comment,
        BigDecimal days,
        String hash,
        List<BigDecimal> years,
        List<BigDecimal> spread,
        List<Row> rows,
        List<Row> deferred,
        Unusual unusual,
        List<Level> levels,
        @Nullable Level asked,
        boolean nobody,
        String assignee,
        boolean open,
        boolean onItsWay,
        boolean allowed,
        String refusal,
        String refusalText,
        String actingFor,
        String own,
        boolean moving,
        @Nullable Resubmitted resubmitted,
        @Nullable Again again) {

    /**
     * A line item.
     *
     * @param key the catalogue's stable key
     * @param custom the services that its days are the sum of if it is sized Custom; else empty
     */
    public record Row(
            String key,
            String scopeType,
            String name,
            String size,
            BigDecimal days,
            List<BigDecimal> years,
            List<Custom> custom) {}

    /**
     * A service of a line item sized Custom.
     *
     * @param freeText whether it is not from the catalogue
     * @param note may be empty
     */
    public record Custom(String name, boolean freeText, BigDecimal days, String note) {}

    /**
     * Warnings for an approver.
     *
     * @param warnings sentences in the reader's language
     * @param customShare percent
     * @param catalogueDays age of the catalogue version in days
     * @param newerCatalogue the catalogue version published now, 0 if it is this one
     * @param policy version of the approval policy that applies, 0 for the built-in policy
     */
    public record Unusual(
            List<String> warnings,
            BigDecimal customShare,
            int catalogue,
            long catalogueDays,
            int newerCatalogue,
            int policy) {}

    /**
     * A level of sign-off.
     *
     * @param reason the policy's text, in the reader's language if it is the product's own
     * @param escalatedTo the group that it was escalated to when the time limit passed, or empty
     * @param due null if it is signed, or not offered yet
     * @param decision the decision, or null
     */
    public record Level(
            int level,
            String group,
            String reason,
            String escalatedTo,
            @Nullable When escalatedAt,
            @Nullable Due due,
            @Nullable Decided decision) {}

    /**
     * A decision.
     *
     * @param actingFor display name, or empty
     * @param carriedOver whether it was carried over from the revision approved before
     */
    public record Decided(String decision, String by, String actingFor, String comment, When at, boolean carriedOver) {}

    /**
     * Changes since the revision that was sent back.
     *
     * @param delta difference in days
     * @param requests the changes requested at that time
     * @param inputs the changed inputs, largest effect in days first
     */
    public record Resubmitted(int number, BigDecimal delta, List<Request> requests, List<Input> inputs) {}

    /**
     * A requested change.
     *
     * @param own whether the reader requested it
     */
    public record Request(String decision, String by, boolean own, String comment, When at) {}

    /**
     * A changed input.
     *
     * @param effect difference in days of its line item; null if it has none of its own
     */
    public record Input(ChangeRow row, @Nullable BigDecimal effect) {}

    /**
     * Changes since the last approval.
     *
     * @param reason CONTENT, POLICY or NOTHING
     * @param inputs the inputs that made another approval necessary
     * @param others number of further changed cells
     */
    public record Again(String reason, int number, BigDecimal days, List<Input> inputs, int others) {}
}

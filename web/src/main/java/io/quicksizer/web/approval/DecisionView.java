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
 * The model of the decision page.
 *
 * @param status key of the revision's status
 * @param hash SHA-256 of the content that is decided on
 * @param years days of each contract year
 * @param spread percentage of each contract year
 * @param deferred line items that are kept for later, without days per contract year
 * @param asked the level that waits, or null
 * @param open whether a decision can be made now
 * @param onItsWay whether something accepted has not reached the workflow yet
 * @param allowed whether the reader may decide
 * @param refusal name of the reason why not, or empty
 * @param refusalText the reason in the reader's language
 * @param actingFor display name of the person that the reader decides for, or empty
 * @param own what the reader decided on this revision last, or empty
 * @param moving whether the page brings itself up to date
 * @param resubmitted what changed since the revision submitted before, or null
 * @param again what changed since the revision approved last, or null if none was
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
     * @param custom the services that make up its days if it is sized Custom; else empty
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
     * @param freeText whether the catalogue does not know it
     * @param note may be empty
     */
    public record Custom(String name, boolean freeText, BigDecimal days, String note) {}

    /**
     * The warnings for an approver.
     *
     * @param warnings sentences in the reader's language
     * @param customShare percent
     * @param catalogueDays its age in days
     * @param newerCatalogue the version that is published now, 0 if it is this one
     * @param policy version of the approval policy that decides, 0 if it is the one of the product
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
     * @param reason the policy's words, in the reader's language where they are the product's own
     * @param escalatedTo the group that is asked since the time limit passed, or empty
     * @param due null if it is signed, or not offered yet
     * @param decision what was decided, or null
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
     * @param carriedOver whether it came from the revision approved before
     */
    public record Decided(String decision, String by, String actingFor, String comment, When at, boolean carriedOver) {}

    /**
     * What changed since the revision that was sent back.
     *
     * @param delta days more or fewer
     * @param requests what was asked for then
     * @param inputs the inputs that changed, biggest effect in days first
     */
    public record Resubmitted(int number, BigDecimal delta, List<Request> requests, List<Input> inputs) {}

    /**
     * What was asked for.
     *
     * @param own whether the reader asked for it
     */
    public record Request(String decision, String by, boolean own, String comment, When at) {}

    /**
     * An input that changed.
     *
     * @param effect days more or fewer of its line item; null where it has none of its own
     */
    public record Input(ChangeRow row, @Nullable BigDecimal effect) {}

    /**
     * The changes since the last approval.
     *
     * @param reason CONTENT, POLICY or NOTHING
     * @param inputs the inputs that made it necessary
     * @param others how many further cells changed
     */
    public record Again(String reason, int number, BigDecimal days, List<Input> inputs, int others) {}
}

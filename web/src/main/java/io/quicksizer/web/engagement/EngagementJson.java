package io.quicksizer.web.engagement;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.quicksizer.workers.engagement.EngagementView;
import io.quicksizer.workers.sizing.CustomServiceEntry;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.Size;
import io.quicksizer.workers.sizing.SizedLineItem;
import io.quicksizer.workers.wizard.EngagementState;
import io.quicksizer.workers.wizard.entry.ContextText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An engagement as the API returns it.
 *
 * @param version same as the ETag, to be sent in If-Match
 * @param texts the other texts of the context, each as a property of its own
 * @param status DRAFT, IN_APPROVAL, CHANGES_REQUESTED, APPROVED, REJECTED, WITHDRAWN or CANCELLED
 * @param catalogue number of the catalogue version that it uses
 * @param revision number of the revision in progress
 * @param spread percent per contract year; the default until the step Context has been accepted
 * @param lineItems chosen line items that are not deferred, in the catalogue's order
 * @param deferred deferred line items, without days per contract year; not in the totals
 * @param tags in alphabetical order
 * @param template whether it is a template
 */
@Schema(name = "Engagement")
record EngagementJson(
        UUID id,
        @Schema(example = "7") long version,
        @Schema(example = "Northwind – 3-year plan") String name,
        String customer,
        @JsonAnyGetter @Schema(hidden = true) Map<String, String> texts,
        @Schema(example = "planner") String owner,
        @Schema(example = "north") @Nullable String team,
        @Schema(example = "DRAFT") String status,
        int catalogue,
        int revision,
        @Schema(example = "3") int durationYears,
        @Schema(example = "[50, 25, 25]") List<BigDecimal> spread,
        Set<String> scopeTypes,
        List<LineItem> lineItems,
        List<LineItem> deferred,
        Totals totals,
        List<WarningJson> warnings,
        Progress progress,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant archivedAt,
        List<String> tags,
        boolean template) {

    /**
     * A line item.
     *
     * @param size N/A, S, M, L or CUSTOM; null until it has been sized
     * @param services custom services of a CUSTOM line item
     */
    @Schema(name = "EngagementLineItem")
    record LineItem(
            String key,
            String name,
            @Schema(example = "M") @Nullable String size,
            BigDecimal days,
            List<BigDecimal> years,
            List<Service> services) {}

    /**
     * A custom service.
     *
     * @param service key of the catalogue's service, or null for a free text
     */
    @Schema(name = "CustomService")
    record Service(
            @Nullable String service,
            @Nullable String name,
            @Nullable BigDecimal days,
            @Nullable String note) {}

    /**
     * Totals in days.
     *
     * @param years total per contract year; they add up to {@code days}
     */
    @Schema(name = "EngagementTotals")
    record Totals(BigDecimal days, List<BigDecimal> years) {}

    /**
     * A warning.
     *
     * @param code stable
     */
    @Schema(name = "EngagementWarning")
    record WarningJson(String subject, String code, String message) {}

    /**
     * Progress of the workflow.
     *
     * @param step the step that waits for somebody; null while the workflow is between two steps
     * @param expertOpen whether expert mode can be entered
     * @param waitingForEngine whether an accepted change has not reached the workflow engine yet
     */
    @Schema(name = "EngagementProgress")
    record Progress(
            @Schema(example = "SIZING") @Nullable String step,
            @Nullable Instant since,
            List<String> visited,
            boolean expertOpen,
            boolean waitingForEngine) {}

    private static Map<String, String> texts(EngagementState.Context context) {
        Map<String, String> texts = ContextText.byField(context.texts());
        texts.keySet().removeAll(List.of(ContextText.NAME.field(), ContextText.CUSTOMER.field()));
        return texts;
    }

    static EngagementJson of(EngagementView view) {
        EngagementState state = view.state();
        return new EngagementJson(
                view.id(),
                view.version(),
                state.context().name(),
                state.context().customer(),
                texts(state.context()),
                view.owner(),
                view.team().orElse(null),
                view.status().name(),
                view.catalogueNumber(),
                view.revisionNumber(),
                state.years().count(),
                state.spreadOrDefault().percents(),
                state.scopeTypes(),
                view.figures().rows().stream()
                        .map(row -> lineItem(row, Days.numbers(row.years()), state))
                        .toList(),
                view.deferred().rows().stream()
                        .map(row -> lineItem(row, List.of(), state))
                        .toList(),
                new Totals(
                        view.figures().total().toBigDecimal(),
                        Days.numbers(view.figures().years())),
                view.figures().warnings().stream()
                        .map(warning -> new WarningJson(
                                warning.subject(), warning.code().key(), warning.message()))
                        .toList(),
                new Progress(
                        view.progress().currentStep().orElse(null),
                        view.progress().enteredAt().orElse(null),
                        view.progress().visited(),
                        view.progress().expertOpen(),
                        view.progress().waitingForEngine()),
                view.createdAt(),
                view.updatedAt(),
                view.archivedAt().orElse(null),
                view.labels().tags(),
                view.labels().template());
    }

    private static LineItem lineItem(SizedLineItem row, List<BigDecimal> years, EngagementState state) {
        String key = row.item().key();
        boolean custom = row.size() == Size.CUSTOM;
        return new LineItem(
                key,
                row.item().name(),
                state.size(key).map(EngagementJson::size).orElse(null),
                row.total().toBigDecimal(),
                years,
                custom
                        ? state.customServices().getOrDefault(key, List.of()).stream()
                                .map(EngagementJson::service)
                                .toList()
                        : List.of());
    }

    private static Service service(CustomServiceEntry entry) {
        return new Service(entry.service(), entry.name(), entry.days(), entry.note());
    }

    private static String size(Size size) {
        return size == Size.NA ? size.label() : size.name();
    }
}

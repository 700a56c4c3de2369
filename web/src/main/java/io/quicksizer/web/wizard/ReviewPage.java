package io.quicksizer.web.wizard;

import io.quicksizer.processes.model.Step;
import io.quicksizer.web.page.ContextFact;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.ScopeTypeInfo;
import io.quicksizer.workers.export.MissingCharacters;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.SizedLineItem;
import io.quicksizer.workers.wizard.EngagementState;
import io.quicksizer.workers.wizard.view.ReviewView;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The step Review: everything on one page before it is submitted. */
@Component
class ReviewPage implements StepPage {
    private static final Logger LOG = LoggerFactory.getLogger(ReviewPage.class);

    private final MissingCharacters missing;

    ReviewPage(MissingCharacters missing) {
        this.missing = missing;
    }

    /**
     * Everything that will be submitted.
     *
     * @param years percent per contract year
     * @param deferred deferred line items, without days per contract year
     * @param yearTotals days per contract year; they add up to {@code total}
     * @param expertOpen whether expert mode can be opened
     * @param unprintable characters that the fonts of documents don't cover
     * @param comment the planner's message to the approver
     */
    public record Content(
            List<ContextFact> context,
            List<BigDecimal> years,
            List<String> scopeTypes,
            List<Row> rows,
            List<Row> deferred,
            BigDecimal total,
            List<BigDecimal> yearTotals,
            boolean expertOpen,
            String unprintable,
            String comment) {}

    /**
     * A line item.
     *
     * @param sized whether a size was chosen
     * @param services number of custom services; 0 unless it is sized Custom
     */
    public record Row(
            String key,
            String name,
            String scopeType,
            String size,
            boolean sized,
            int services,
            BigDecimal days,
            List<BigDecimal> years) {}

    @Override
    public Step step() {
        return Step.REVIEW;
    }

    @Override
    public List<String> terms() {
        return List.of("revision", "level");
    }

    @Override
    public Object content(StepContent shown) {
        EngagementState state = shown.engagement().state();
        CatalogueSnapshot catalogue = shown.catalogue();
        return new Content(
                ContextFact.of(state.context().texts()),
                state.spreadOrDefault().percents(),
                state.scopeTypes().stream().map(key -> name(key, catalogue)).toList(),
                shown.engagement().figures().rows().stream()
                        .map(row -> row(row, Days.numbers(row.years()), state, catalogue))
                        .toList(),
                shown.engagement().deferred().rows().stream()
                        .map(row -> row(row, List.of(), state, catalogue))
                        .toList(),
                shown.engagement().figures().total().toBigDecimal(),
                Days.numbers(shown.engagement().figures().years()),
                state.expertOpen(catalogue),
                unprintable(shown.engagement().id()),
                shown.view(ReviewView.class).entry().comment().shown());
    }

    /**
     * Returns the characters that documents of the engagement can't print; empty if that can't be determined, because
     * the review is more important than this hint.
     */
    String unprintable(UUID engagement) {
        try {
            return missing.of(engagement).stream().map(ReviewPage::withItsSign).collect(Collectors.joining(", "));
        } catch (RuntimeException unknown) {
            LOG.warn("The characters that documents of {} can't print are unknown", engagement, unknown);
            return "";
        }
    }

    private static String withItsSign(String code) {
        int character = Integer.parseInt(code.substring(2), 16);
        return Character.isISOControl(character) || Character.getType(character) == Character.FORMAT
                ? code
                : Character.toString(character) + " (" + code + ")";
    }

    private static Row row(
            SizedLineItem row, List<BigDecimal> years, EngagementState state, CatalogueSnapshot catalogue) {
        return new Row(
                row.item().key(),
                row.item().name(),
                name(row.item().scopeType(), catalogue),
                row.size().name(),
                state.size(row.item().key()).isPresent(),
                row.customServices().size(),
                row.total().toBigDecimal(),
                years);
    }

    private static String name(String scopeType, CatalogueSnapshot catalogue) {
        return catalogue.scopeType(scopeType).map(ScopeTypeInfo::name).orElse(scopeType);
    }
}

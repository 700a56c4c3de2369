package io.quicksizer.workers.revision;

import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.ScopeTypeInfo;
import io.quicksizer.workers.catalogue.ServiceInfo;
import io.quicksizer.workers.frozen.FrozenSizing;
import io.quicksizer.workers.sizing.CustomService;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.SectionDays;
import io.quicksizer.workers.sizing.Size;
import io.quicksizer.workers.sizing.SizedLineItem;
import io.quicksizer.workers.sizing.SizingResult;
import io.quicksizer.workers.wizard.EngagementFigures;
import io.quicksizer.workers.wizard.EngagementState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Factory of the self-contained content of a revision from an engagement's state and its figures. */
final class Freezing {
    private final EngagementState state;
    private final CatalogueSnapshot catalogue;
    private final Map<String, ServiceInfo> services;

    Freezing(EngagementState state, CatalogueSnapshot catalogue) {
        this.state = state;
        this.catalogue = catalogue;
        this.services = catalogue.servicesByKey();
    }

    /**
     * Returns the content of a revision.
     *
     * @param issue brand and terms; null only when content without them is replayed
     * @param offers the alternatives that are offered beside it
     */
    FrozenSizing freeze(
            String engagementId, String owner, FrozenSizing.@Nullable Issue issue, List<FrozenSizing.Offer> offers) {
        SizingResult figures = EngagementFigures.of(state, catalogue).result();
        List<FrozenSizing.Row> deferred = deferred();
        return new FrozenSizing(
                FrozenSizing.formatOf(issue, offers, deferred),
                engagementId,
                new FrozenSizing.Catalogue(catalogue.number(), catalogue.source()),
                new FrozenSizing.Context(state.context().texts(), owner),
                state.years().count(),
                figures.spread().percents(),
                figures.rows().stream().map(this::row).toList(),
                totals(figures),
                warnings(figures),
                facts(figures),
                issue,
                offers.isEmpty() ? null : offers,
                deferred.isEmpty() ? null : deferred);
    }

    /** Returns the state as an offered alternative. */
    FrozenSizing.Offer offer(String name) {
        SizingResult figures = EngagementFigures.of(state, catalogue).result();
        List<FrozenSizing.Row> deferred = deferred();
        return new FrozenSizing.Offer(
                name,
                state.years().count(),
                figures.spread().percents(),
                figures.rows().stream().map(this::row).toList(),
                totals(figures),
                warnings(figures),
                facts(figures),
                deferred.isEmpty() ? null : deferred);
    }

    private List<FrozenSizing.Row> deferred() {
        return EngagementFigures.ofDeferred(state, catalogue).result().rows().stream()
                .map(row -> row(row, List.of()))
                .toList();
    }

    private static FrozenSizing.Totals totals(SizingResult figures) {
        return new FrozenSizing.Totals(figures.total().toBigDecimal(), Days.numbers(figures.years()));
    }

    private static List<FrozenSizing.Warning> warnings(SizingResult figures) {
        return figures.warnings().stream()
                .map(warning -> new FrozenSizing.Warning(warning.code().key(), warning.message()))
                .toList();
    }

    private static FrozenSizing.Facts facts(SizingResult figures) {
        return new FrozenSizing.Facts(
                figures.facts().customShare(), figures.facts().yearsBelowMinimum());
    }

    private FrozenSizing.Row row(SizedLineItem row) {
        return row(row, Days.numbers(row.years()));
    }

    private FrozenSizing.Row row(SizedLineItem row, List<BigDecimal> years) {
        return new FrozenSizing.Row(
                row.item().key(),
                row.item().name(),
                row.item().scopeType(),
                catalogue
                        .scopeType(row.item().scopeType())
                        .map(ScopeTypeInfo::name)
                        .orElse(""),
                row.size().name(),
                row.total().toBigDecimal(),
                years,
                row.size() == Size.CUSTOM ? customServices(row) : scenarioServices(row));
    }

    private List<FrozenSizing.ServiceDays> customServices(SizedLineItem row) {
        return row.customServices().stream().map(this::customService).toList();
    }

    private FrozenSizing.ServiceDays customService(CustomService service) {
        ServiceInfo known = services.get(service.service());
        return new FrozenSizing.ServiceDays(
                service.isFreeText() ? null : service.service(),
                known == null ? "" : known.section(),
                service.name(),
                known == null ? "" : known.crmId(),
                service.days().toBigDecimal(),
                service.isFreeText() ? "FREE_TEXT" : "CUSTOM",
                service.note(),
                false);
    }

    /** Returns the scenario's services, except those without days at the chosen size. */
    private List<FrozenSizing.ServiceDays> scenarioServices(SizedLineItem row) {
        List<FrozenSizing.ServiceDays> frozen = new ArrayList<>();
        catalogue
                .scenarioBehind(row.item().key())
                .ifPresent(scenario -> scenario.days()
                        .sections()
                        .forEach(section -> section.services().stream()
                                .filter(service -> !service.days(row.size()).isZero())
                                .forEach(service -> frozen.add(scenarioService(section, service, row.size())))));
        return frozen;
    }

    private FrozenSizing.ServiceDays scenarioService(
            SectionDays section, io.quicksizer.workers.sizing.ServiceDays service, Size size) {
        boolean overridden = service.sizes().get(size).overridden();
        return new FrozenSizing.ServiceDays(
                service.key(),
                section.name(),
                service.name(),
                services.get(service.key()).crmId(),
                service.days(size).toBigDecimal(),
                overridden ? "OVERRIDE" : "TEMPLATE",
                service.note(),
                service.collapsed());
    }
}

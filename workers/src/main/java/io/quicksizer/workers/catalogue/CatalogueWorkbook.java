package io.quicksizer.workers.catalogue;

import io.quicksizer.workers.catalogue.workbook.CellAddress;
import io.quicksizer.workers.catalogue.workbook.CellSource;
import io.quicksizer.workers.catalogue.workbook.NoteOverride;
import io.quicksizer.workers.catalogue.workbook.ParsedCatalogue;
import io.quicksizer.workers.catalogue.workbook.ParsedLineItem;
import io.quicksizer.workers.catalogue.workbook.ParsedLineItem.LinkFrom;
import io.quicksizer.workers.catalogue.workbook.ParsedLineItem.ScopeTypeFrom;
import io.quicksizer.workers.catalogue.workbook.ParsedPolicy;
import io.quicksizer.workers.catalogue.workbook.ParsedScenario;
import io.quicksizer.workers.catalogue.workbook.ParsedScenarioService;
import io.quicksizer.workers.catalogue.workbook.ParsedSection;
import io.quicksizer.workers.catalogue.workbook.ParsedService;
import io.quicksizer.workers.catalogue.workbook.WorkbookWriter;
import io.quicksizer.workers.sizing.EffectiveDays;
import io.quicksizer.workers.sizing.ScenarioFigure;
import io.quicksizer.workers.sizing.ServiceDays;
import io.quicksizer.workers.sizing.Size;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Export of a version as a workbook whose import yields the same catalogue. It contains the policy values for the
 * yearly minimum and the default spread; workbooks have no place for the others, which an import keeps from the
 * previous version.
 */
public final class CatalogueWorkbook {
    private final PublishedCatalogue catalogue;
    private final Map<String, String> scopeTypes;

    private CatalogueWorkbook(PublishedCatalogue catalogue) {
        this.catalogue = catalogue;
        this.scopeTypes = catalogue.scopeTypes().stream()
                .collect(Collectors.toUnmodifiableMap(ScopeTypeInfo::key, ScopeTypeInfo::name));
    }

    /** Returns the workbook as an .xlsx file. */
    public static byte[] of(PublishedCatalogue catalogue) {
        return WorkbookWriter.bytes(new CatalogueWorkbook(catalogue).content());
    }

    private ParsedCatalogue content() {
        return new ParsedCatalogue(
                catalogue.layout(),
                catalogue.sections().stream().map(this::section).toList(),
                catalogue.sections().stream()
                        .flatMap(section -> section.services().stream())
                        .map(this::service)
                        .toList(),
                catalogue.scenarios().stream().map(this::scenario).toList(),
                List.copyOf(scopeTypes.values()),
                catalogue.portfolio().stream().map(this::lineItem).toList(),
                catalogue.policyEntries().stream().map(this::policy).toList(),
                catalogue.defaultSpread(),
                List.of(),
                List.of());
    }

    private ParsedSection section(SectionEntry section) {
        return new ParsedSection(section.key(), section.name(), null, somewhere());
    }

    private ParsedService service(ServiceEntry service) {
        return new ParsedService(
                service.key(),
                service.section(),
                service.name(),
                service.externalId().orElse(null),
                service.defaultEffort().orElse(null),
                service.template(),
                service.note().isEmpty() ? null : service.note(),
                somewhere());
    }

    private ParsedScenario scenario(ScenarioEntry scenario) {
        return new ParsedScenario(
                scenario.key(),
                scenario.sheet(),
                scenario.name(),
                scenario.layout(),
                scenario.days().sections().stream()
                        .flatMap(section -> section.services().stream())
                        .map(this::scenarioService)
                        .toList(),
                scenario.stated(),
                somewhere());
    }

    private ParsedScenarioService scenarioService(ServiceDays service) {
        Map<Size, ScenarioFigure> figures = new EnumMap<>(Size.class);
        service.sizes().forEach((size, days) -> figures.put(size, figure(days)));
        String templateNote =
                catalogue.service(service.key()).map(ServiceEntry::note).orElse("");
        NoteOverride note = service.note().equals(templateNote)
                ? NoteOverride.TEMPLATE
                : new NoteOverride(true, service.note().isEmpty() ? null : service.note());
        return new ParsedScenarioService(service.key(), figures, note, service.collapsed(), 1);
    }

    private static ScenarioFigure figure(EffectiveDays days) {
        if (!days.overridden()) {
            return ScenarioFigure.FROM_TEMPLATE;
        }
        return days.effective().map(ScenarioFigure::override).orElse(ScenarioFigure.BLANK);
    }

    private ParsedLineItem lineItem(LineItemEntry item) {
        return new ParsedLineItem(
                item.key(),
                item.number().orElse(null),
                item.name(),
                scopeTypes.get(item.scopeType()),
                ScopeTypeFrom.COLUMN,
                item.stated(),
                item.scenario().orElse(null),
                item.scenario().isPresent() ? LinkFrom.FORMULA : LinkFrom.NONE,
                somewhere());
    }

    private ParsedPolicy policy(PolicyValueEntry policy) {
        return new ParsedPolicy(policy.key(), policy.value(), null);
    }

    /** Returns a placeholder; the writer assigns the cells. */
    private CellSource somewhere() {
        return new CellSource(catalogue.layout().mainSheet(), new CellAddress(1, 1));
    }
}

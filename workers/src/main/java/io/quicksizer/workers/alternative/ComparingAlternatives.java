package io.quicksizer.workers.alternative;

import io.quicksizer.db.alternative.Alternatives;
import io.quicksizer.db.alternative.StoredAlternative;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.alternative.AlternativesView.Cell;
import io.quicksizer.workers.alternative.AlternativesView.Group;
import io.quicksizer.workers.alternative.AlternativesView.Row;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.ScopeTypeInfo;
import io.quicksizer.workers.engagement.EngagementQueries;
import io.quicksizer.workers.engagement.EngagementStates;
import io.quicksizer.workers.engagement.ReplacingEntries;
import io.quicksizer.workers.engagement.Rights;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.sizing.CatalogueLineItem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Query that compares the alternatives of an engagement; figures are calculated, not stored. */
@Service
public class ComparingAlternatives {
    private final EngagementQueries engagements;
    private final ReplacingEntries replacing;
    private final Alternatives alternatives;

    ComparingAlternatives(EngagementQueries engagements, ReplacingEntries replacing, Alternatives alternatives) {
        this.engagements = engagements;
        this.replacing = replacing;
        this.alternatives = alternatives;
    }

    /**
     * Number and names of an engagement's alternatives.
     *
     * @param count number of alternatives, 0 to 5
     * @param active name of the active one; an empty string if none has been saved
     * @param offered names of the offered ones
     */
    public record Names(int count, String active, List<String> offered) {}

    /** Returns the names of an engagement's alternatives. Callers have to check who may read the engagement. */
    @Transactional(readOnly = true)
    public Names names(UUID engagementId) {
        List<StoredAlternative> all = alternatives.of(engagementId);
        return new Names(
                all.size(),
                all.stream()
                        .filter(StoredAlternative::active)
                        .map(StoredAlternative::name)
                        .findFirst()
                        .orElse(""),
                all.stream()
                        .filter(StoredAlternative::isOffered)
                        .map(StoredAlternative::name)
                        .toList());
    }

    /** Returns the comparison for a person who may read the engagement. */
    @Transactional(readOnly = true)
    public Answer<AlternativesView> compare(Person reader, UUID engagementId) {
        return Answer.found(
                engagements.readable(reader, engagementId).map(engagement -> compare(reader, engagement)),
                "engagement");
    }

    private AlternativesView compare(Person reader, Engagement engagement) {
        CatalogueSnapshot catalogue = replacing.catalogue(engagement);
        PresentEntries present = new PresentEntries(EngagementStates.of(engagement), catalogue);
        List<StoredAlternative> stored = alternatives.of(engagement.id());
        List<SizedAlternative> sized = stored.isEmpty()
                ? List.of(SizedAlternative.unsaved(present))
                : stored.stream()
                        .map(each -> SizedAlternative.of(each, present))
                        .toList();
        BigDecimal active = sized.stream()
                .filter(SizedAlternative::isActive)
                .map(SizedAlternative::total)
                .findFirst()
                .orElse(BigDecimal.ZERO);
        return new AlternativesView(
                engagement.id(),
                engagement.context().name(),
                engagement.rowVersion(),
                catalogue.number(),
                isEditable(reader, engagement),
                sized.stream().map(each -> each.column(active)).toList(),
                catalogue.scopeTypes().stream()
                        .map(type -> group(type, catalogue, sized))
                        .flatMap(Optional::stream)
                        .toList(),
                alternatives.lastDeleted(engagement.id()).map(StoredAlternative::name));
    }

    private boolean isEditable(Person reader, Engagement engagement) {
        return replacing.isOpen(engagement)
                && engagements
                        .rights(reader, engagement.id())
                        .filter(Rights::edit)
                        .isPresent();
    }

    private static Optional<Group> group(
            ScopeTypeInfo type, CatalogueSnapshot catalogue, List<SizedAlternative> sized) {
        List<Row> rows = catalogue.lineItemsOf(type.key()).stream()
                .filter(item -> sized.stream().anyMatch(each -> each.has(item)))
                .map(item -> row(item, sized))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Group(
                        type.key(),
                        type.name(),
                        rows,
                        IntStream.range(0, sized.size())
                                .mapToObj(column -> subtotal(rows, column))
                                .toList()));
    }

    private static Row row(CatalogueLineItem item, List<SizedAlternative> sized) {
        return new Row(
                item.key(),
                item.name(),
                sized.stream().map(each -> each.cell(item)).toList());
    }

    private static BigDecimal subtotal(List<Row> rows, int column) {
        return rows.stream()
                .map(row -> row.cells().get(column))
                .map(Cell::days)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

package io.quicksizer.workers.engagement;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.Catalogues;
import io.quicksizer.workers.result.Answer;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what every open engagement would change by if it moved to a version. Nothing moves by itself. */
@Service
public class ForeseeingImpact {
    private static final List<EngagementStatus> OPEN = Arrays.stream(EngagementStatus.values())
            .filter(EngagementStatus::isInWizard)
            .toList();

    private final EngagementRepository engagements;
    private final Catalogues catalogues;
    private final AuditLog audit;

    ForeseeingImpact(EngagementRepository engagements, Catalogues catalogues, AuditLog audit) {
        this.engagements = engagements;
        this.catalogues = catalogues;
        this.audit = audit;
    }

    /**
     * All open engagements together.
     *
     * @param rows one for each, oldest first
     * @param before current days of all
     * @param after days of all if each moved
     */
    public record Impact(List<Row> rows, BigDecimal before, BigDecimal after) {
        public Impact {
            rows = List.copyOf(rows);
        }

        /** The change of all in days. */
        public BigDecimal change() {
            return after.subtract(before);
        }

        /** The number of engagements that would have other figures. */
        public long changed() {
            return rows.stream().filter(row -> row.move().changesAnything()).count();
        }
    }

    /** One engagement with what the move would change. */
    public record Row(UUID id, String name, String customer, String owner, CatalogueMove move) {}

    /** The impact of a version, a draft's included. */
    @Transactional(readOnly = true)
    public Answer<Impact> of(Person actor, int number) {
        Optional<Refusal> refusal = AccessPolicy.administrating(actor);
        if (refusal.isPresent()) {
            audit.refused(actor.userName(), "catalogue.impact", "catalogue-version", number, refusal.get());
            return new Answer.Refused<>(refusal.get());
        }
        return Answer.found(catalogues.numbered(number).map(this::impact), "catalogue version");
    }

    private Impact impact(CatalogueSnapshot target) {
        List<Row> rows = engagements.findByStatusInOrderByCreatedAt(OPEN).stream()
                .filter(engagement -> engagement.archivedAt().isEmpty())
                .filter(engagement -> engagement.catalogueVersionId() != target.versionId())
                .map(engagement -> row(engagement, target))
                .toList();
        return new Impact(
                rows,
                sum(rows.stream().map(row -> row.move().before().total()).toList()),
                sum(rows.stream().map(row -> row.move().after().total()).toList()));
    }

    private Row row(Engagement engagement, CatalogueSnapshot target) {
        CatalogueMove move = CatalogueMove.of(
                EngagementStates.of(engagement), catalogues.snapshot(engagement.catalogueVersionId()), target);
        return new Row(
                engagement.id(),
                engagement.context().name(),
                engagement.context().customer(),
                engagement.owner(),
                move);
    }

    private static BigDecimal sum(List<BigDecimal> days) {
        return days.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

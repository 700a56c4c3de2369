package io.quicksizer.workers.explain;

import io.quicksizer.db.alternative.AlternativeSwitches;
import io.quicksizer.db.journal.StepSubmissionRepository;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.catalogue.CatalogueQueries;
import io.quicksizer.workers.catalogue.PublishedCatalogue;
import io.quicksizer.workers.catalogue.VersionEntry;
import io.quicksizer.workers.engagement.EngagementQueries;
import io.quicksizer.workers.frozen.FrozenSizing;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.revision.FreezingRevision;
import io.quicksizer.workers.revision.RevisionQueries;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Query that explains figures to people who may read them. */
@Service
public class ExplainingFigure {
    private final EngagementQueries engagements;
    private final RevisionQueries revisions;
    private final FreezingRevision freezing;
    private final StepSubmissionRepository submissions;
    private final AlternativeSwitches switches;
    private final CatalogueQueries catalogues;

    ExplainingFigure(
            EngagementQueries engagements,
            RevisionQueries revisions,
            FreezingRevision freezing,
            StepSubmissionRepository submissions,
            AlternativeSwitches switches,
            CatalogueQueries catalogues) {
        this.engagements = engagements;
        this.revisions = revisions;
        this.freezing = freezing;
        this.submissions = submissions;
        this.switches = switches;
        this.catalogues = catalogues;
    }

    /** Explanation of a figure of a revision, with the engagement and the number of the revision. */
    public record OfRevision(Explanation explanation, UUID engagement, int number) {}

    /**
     * Returns the explanation of a figure of the current engagement; missing also if there is no figure of that name.
     */
    @Transactional(readOnly = true)
    public Answer<Explanation> ofEngagement(Person reader, UUID engagementId, String figure) {
        return answer(engagements
                .readable(reader, engagementId)
                .flatMap(engagement ->
                        explain(engagementId, freezing.content(engagement), Instant.MAX, Figure.parse(figure))));
    }

    /**
     * Returns the explanation of a figure of a revision, from its frozen content; missing also if there is no figure of
     * that name.
     */
    @Transactional(readOnly = true)
    public Answer<OfRevision> ofRevision(Person reader, UUID revisionId, String figure) {
        return answer(revisions.view(reader, revisionId).ifDone().flatMap(view -> {
            Revision revision = view.revision();
            return explain(
                            revision.engagementId(),
                            view.content(),
                            revision.submission().at(),
                            Figure.parse(figure))
                    .map(found -> new OfRevision(found, revision.engagementId(), revision.number()));
        }));
    }

    /**
     * Returns the explanation of a figure of the catalogue.
     *
     * @param number number of a version that is or was published; empty for the one published now
     */
    @Transactional(readOnly = true)
    public Answer<Explanation> ofCatalogue(Optional<Integer> number, String figure) {
        return answer(number.map(this::numbered)
                .orElseGet(catalogues::published)
                .filter(catalogue -> catalogue.publishedAt().isPresent())
                .flatMap(catalogue -> Figure.parse(figure).flatMap(new CatalogueChain(catalogue)::explain)));
    }

    private Optional<Explanation> explain(
            UUID engagementId, FrozenSizing content, Instant until, Optional<Figure> figure) {
        WhoChose who = new WhoChose(
                submissions.findByEngagementIdOrderBySubmittedAtAscIdAsc(engagementId),
                switches.of(engagementId),
                until);
        return figure.flatMap(wanted -> numbered(content.catalogue().number())
                .flatMap(catalogue -> new SizingChain(content, new CatalogueChain(catalogue), who).explain(wanted)));
    }

    private Optional<PublishedCatalogue> numbered(int number) {
        return catalogues.versions().stream()
                .filter(version -> version.number() == number)
                .map(VersionEntry::id)
                .findFirst()
                .flatMap(catalogues::version);
    }

    private static <T> Answer<T> answer(Optional<T> found) {
        return Answer.found(found, "figure");
    }
}

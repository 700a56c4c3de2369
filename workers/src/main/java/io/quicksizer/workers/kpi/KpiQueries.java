package io.quicksizer.workers.kpi;

import io.quicksizer.db.kpi.KpiReader;
import io.quicksizer.db.kpi.KpiScope;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Queries of aggregated figures. For administrators and approvers they cover all engagements: they may read everything
 * that is submitted, and a sum names nobody. For everybody else they cover their own engagements and those of their
 * team.
 */
@Service
@EnableConfigurationProperties(KpiProperties.class)
public class KpiQueries {
    private final KpiReader reader;
    private final KpiProperties properties;
    private final Clock clock;

    KpiQueries(KpiReader reader, KpiProperties properties, Clock clock) {
        this.reader = reader;
        this.properties = properties;
        this.clock = clock;
    }

    /** Result of a query. */
    public sealed interface Answered {}

    /** The requested figures. */
    public record Figures(Kpis kpis) implements Answered {}

    /** The question is invalid. */
    public record Unclear(List<Wrong> wrong) implements Answered {}

    /**
     * A problem of a question.
     *
     * @param field invalid field
     * @param code stable code
     * @param message English sentence that says how to fix it
     */
    public record Wrong(String field, String code, String message) {}

    /**
     * Values to choose from.
     *
     * @param teams teams whose engagements the person may read
     * @param catalogues numbers of the catalogue versions, newest first
     * @param thisWeek the current week
     */
    public record Choices(List<String> teams, List<Integer> catalogues, IsoWeek thisWeek) {}

    /** Computes the figures that a person may read. */
    @Transactional(readOnly = true)
    public Answered answer(Person person, KpiQuestion question) {
        List<Wrong> wrong = question.wrong(thisWeek());
        if (!wrong.isEmpty()) {
            return new Unclear(wrong);
        }
        KpiScope scope = scope(person, question);
        return new Figures(new Kpis(
                new IsoWeek(scope.firstMonday()),
                new IsoWeek(scope.lastMonday()),
                properties.zone(),
                scope.reader() == null,
                reader.funnel(scope),
                reader.steps(scope),
                reader.weeks(scope)));
    }

    @Transactional(readOnly = true)
    public Choices choices(Person person) {
        return new Choices(reader.teams(scope(person, KpiQuestion.usual())), reader.catalogues(), thisWeek());
    }

    private KpiScope scope(Person person, KpiQuestion question) {
        boolean everything = person.is(Role.ADMIN) || person.is(Role.APPROVER);
        return new KpiScope(
                everything ? null : person.userName(),
                everything ? null : person.team(),
                blankToNull(question.team()),
                question.catalogueNumber().orElse(null),
                question.first(thisWeek()).monday(),
                question.last(thisWeek()).monday(),
                properties.zone());
    }

    private IsoWeek thisWeek() {
        return IsoWeek.of(LocalDate.ofInstant(clock.instant(), properties.zone()));
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}

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
 * Answers questions about the work as a whole. Administrators and approvers count everything: they read whatever is
 * submitted, and a sum names nobody. Everybody else counts what they own and what their team shares.
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

    /** The answer to a question. */
    public sealed interface Answered {}

    /** The figures. */
    public record Figures(Kpis kpis) implements Answered {}

    /** The question can't be answered. */
    public record Unclear(List<Wrong> wrong) implements Answered {}

    /**
     * The problems of a question.
     *
     * @param field which part of it
     * @param code stable
     * @param message one English sentence that says how to fix it
     */
    public record Wrong(String field, String code, String message) {}

    /**
     * The possible questions.
     *
     * @param teams teams whose engagements the person sees
     * @param catalogues numbers of the catalogue versions, newest first
     * @param thisWeek the week that runs now
     */
    public record Choices(List<String> teams, List<Integer> catalogues, IsoWeek thisWeek) {}

    /** Counts. */
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

package io.quicksizer.workers.prototype;

import io.quicksizer.db.common.Sha256;
import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.catalogue.CatalogueQueries;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.Catalogues;
import io.quicksizer.workers.catalogue.PublishedCatalogue;
import io.quicksizer.workers.engagement.MovingIn;
import io.quicksizer.workers.prototype.ImportReport.Fate;
import io.quicksizer.workers.prototype.ImportReport.Row;
import io.quicksizer.workers.prototype.PrototypeTranslation.Translated;
import io.quicksizer.workers.result.Answer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Import of people and engagements of the prototype. Each engagement is imported in its own transaction, which a dry
 * run rolls back; engagements that were already imported are left unchanged.
 */
@Service
class ImportingPrototype {
    private final CatalogueQueries contents;
    private final Catalogues catalogues;
    private final MovingIn movingIn;
    private final PeopleDirectory directory;
    private final BringingPeople people;
    private final TransactionOperations transaction;
    private final JdbcClient jdbc;

    ImportingPrototype(
            CatalogueQueries contents,
            Catalogues catalogues,
            MovingIn movingIn,
            PeopleDirectory directory,
            BringingPeople people,
            TransactionOperations transaction,
            JdbcClient jdbc) {
        this.contents = contents;
        this.catalogues = catalogues;
        this.movingIn = movingIn;
        this.directory = directory;
        this.people = people;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /**
     * A request to import.
     *
     * @param administrator user name of the administrator in whose name it is done
     * @param source database of the prototype
     * @param workbook the workbook that the prototype used
     * @param dryRun whether to roll everything back
     */
    record Request(String administrator, DataSource source, byte[] workbook, boolean dryRun) {}

    /** The outcome: a report, or the reason why nothing was attempted. */
    sealed interface Outcome {
        /** The import was attempted. */
        record Tried(ImportReport report) implements Outcome {}

        /** Nothing was attempted. */
        record NotTried(String why) implements Outcome {}
    }

    private record Run(Request request, Person administrator, CatalogueSnapshot catalogue, List<ImportNote> notes) {
        void note(String engagement, String message) {
            notes.add(new ImportNote(ImportNotes.ENGAGEMENT, engagement, engagement, message));
        }
    }

    /** Result for an engagement, with its total days as they are stored. */
    private record Arrived(Fate fate, Optional<BigDecimal> days) {
        static final Arrived REFUSED = new Arrived(Fate.REFUSED, Optional.empty());
    }

    Outcome run(Request request) {
        Optional<Person> administrator = directory.find(request.administrator());
        if (administrator.isEmpty()) {
            return new Outcome.NotTried(
                    "No person named " + request.administrator() + " has access; sign in once first.");
        }
        Optional<Refusal> refusal = AccessPolicy.administrating(administrator.get());
        if (refusal.isPresent()) {
            return new Outcome.NotTried(refusal.get().message());
        }
        Optional<PublishedCatalogue> published = contents.published();
        if (published.isEmpty() || !published.get().version().sourceSha256().equals(Sha256.of(request.workbook()))) {
            return new Outcome.NotTried(
                    "The published catalogue was not imported from this workbook; import and publish it first.");
        }
        return tried(request, administrator.get(), published.get());
    }

    private Outcome tried(Request request, Person administrator, PublishedCatalogue published) {
        PrototypeDatabase prototype = new PrototypeDatabase(request.source());
        List<PrototypePerson> persons;
        List<PrototypeEngagement> engagements;
        try {
            persons = prototype.people();
            engagements = prototype.engagements();
        } catch (DataAccessException unreadable) {
            return new Outcome.NotTried("The database of the prototype can't be read: " + reason(unreadable));
        }
        Run run = new Run(request, administrator, catalogues.snapshot(published.versionId()), new ArrayList<>());
        BringingPeople.Brought brought = people.bring(persons, request.dryRun(), run.notes());
        PrototypeTranslation translation = new PrototypeTranslation(published, run.catalogue());
        List<Row> rows = new ArrayList<>();
        for (PrototypeEngagement source : engagements) {
            Translated translated = translation.translate(source);
            rows.add(row(run, source, translated, brought.userNames().get(source.owner())));
        }
        return new Outcome.Tried(new ImportReport(brought.numbers(), rows, run.notes()));
    }

    private Row row(Run run, PrototypeEngagement source, Translated translated, @Nullable String owner) {
        String heir = owner == null ? run.administrator().userName() : owner;
        if (movingIn.isKnown(source.id())) {
            return row(source, heir, translated, new Arrived(Fate.KNOWN, movingIn.days(source.id())));
        }
        if (owner == null) {
            run.note(source.id(), "Its owner \"%s\" is unknown; %s owns it now.".formatted(source.owner(), heir));
        }
        Arrived arrived = bring(run, new MovingIn.Arrival(source.id(), heir, translated.state()));
        run.notes().addAll(translated.notes());
        return row(source, heir, translated, arrived);
    }

    private static Row row(PrototypeEngagement source, String owner, Translated translated, Arrived arrived) {
        return new Row(
                source.id(),
                source.name(),
                owner,
                arrived.fate(),
                translated.before(),
                arrived.days().orElse(BigDecimal.ZERO));
    }

    private Arrived bring(Run run, MovingIn.Arrival arrival) {
        try {
            return transaction.execute(status -> {
                Answer<?> answer = movingIn.moveIn(run.administrator(), arrival, run.catalogue());
                jdbc.sql("set constraints all immediate").update();
                if (run.request().dryRun()) {
                    status.setRollbackOnly();
                }
                return answer.ifDone().isPresent()
                        ? new Arrived(Fate.NEW, movingIn.days(arrival.prototypeId()))
                        : Arrived.REFUSED;
            });
        } catch (DataAccessException refused) {
            run.note(arrival.prototypeId(), "The database rejected it: " + reason(refused));
            return Arrived.REFUSED;
        }
    }

    private static String reason(DataAccessException failed) {
        String message =
                Objects.requireNonNullElse(failed.getMostSpecificCause().getMessage(), "");
        return message.lines().findFirst().orElse("");
    }
}

package io.quicksizer.workers.prototype;

import io.quicksizer.db.common.Sha256;
import io.quicksizer.db.people.PersonRepository;
import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.access.SignedIn;
import io.quicksizer.workers.access.UserName;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
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
    private final PersonRepository people;
    private final TransactionOperations transaction;
    private final JdbcClient jdbc;

    ImportingPrototype(
            CatalogueQueries contents,
            Catalogues catalogues,
            MovingIn movingIn,
            PeopleDirectory directory,
            PersonRepository people,
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
        CatalogueSnapshot catalogue = catalogues.snapshot(published.get().versionId());
        return new Outcome.Tried(report(request, administrator.get(), published.get(), catalogue));
    }

    private ImportReport report(
            Request request, Person administrator, PublishedCatalogue published, CatalogueSnapshot catalogue) {
        PrototypeDatabase prototype = new PrototypeDatabase(request.source());
        PrototypeTranslation translation = new PrototypeTranslation(published, catalogue);
        List<ImportNote> notes = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        Map<String, String> userNames = bringPeople(prototype.people(), request.dryRun(), notes);
        for (PrototypeEngagement source : prototype.engagements()) {
            Translated translated = translation.translate(source);
            String owner = userNames.get(source.owner());
            boolean known = movingIn.isKnown(source.id());
            if (owner == null && !known) {
                notes.add(new ImportNote(
                        ImportNotes.ENGAGEMENT,
                        source.id(),
                        source.id(),
                        "Its owner \"%s\" is unknown; %s owns it now."
                                .formatted(source.owner(), administrator.userName())));
            }
            String heir = owner == null ? administrator.userName() : owner;
            Fate fate = known
                    ? Fate.KNOWN
                    : bring(
                            request,
                            administrator,
                            new MovingIn.Arrival(source.id(), heir, translated.state()),
                            catalogue,
                            notes);
            if (!known) {
                notes.addAll(translated.notes());
            }
            BigDecimal after = fate == Fate.REFUSED ? BigDecimal.ZERO : translated.after();
            rows.add(new Row(source.id(), source.name(), heir, fate, translated.before(), after));
        }
        return new ImportReport(rows, notes);
    }

    private Fate bring(
            Request request,
            Person administrator,
            MovingIn.Arrival arrival,
            CatalogueSnapshot catalogue,
            List<ImportNote> notes) {
        try {
            return transaction.execute(status -> {
                Answer<?> answer = movingIn.moveIn(administrator, arrival, catalogue);
                jdbc.sql("set constraints all immediate").update();
                if (request.dryRun()) {
                    status.setRollbackOnly();
                }
                return answer.ifDone().isPresent() ? Fate.NEW : Fate.REFUSED;
            });
        } catch (DataAccessException refused) {
            notes.add(new ImportNote(
                    ImportNotes.ENGAGEMENT,
                    arrival.prototypeId(),
                    arrival.prototypeId(),
                    "The database rejected it: "
                            + refused.getMostSpecificCause()
                                    .getMessage()
                                    .lines()
                                    .findFirst()
                                    .orElse("")));
            return Fate.REFUSED;
        }
    }

    /** Imports people and returns their user names by prototype id. People who are already known are left unchanged. */
    private Map<String, String> bringPeople(List<PrototypePerson> prototype, boolean dryRun, List<ImportNote> notes) {
        Map<String, String> userNames = new HashMap<>();
        for (PrototypePerson person : prototype) {
            Optional<String> userName = UserName.of(person.email());
            if (userName.isEmpty()) {
                notes.add(new ImportNote(
                        "User", person.id(), "", "\"%s\" is not a valid user name.".formatted(person.email())));
                continue;
            }
            userNames.put(person.id(), userName.get());
            if (!dryRun && !people.existsById(userName.get())) {
                String shown = person.name().isEmpty() ? userName.get() : person.name();
                directory.remember(new SignedIn(userName.get(), shown, Set.of(), Set.of(), null, null, Instant.EPOCH));
            }
        }
        return userNames;
    }
}

package io.quicksizer.workers.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quicksizer.db.people.PersonEntity;
import io.quicksizer.db.people.PersonRepository;
import io.quicksizer.db.people.PersonalData;
import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.sizing.Problem;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Use cases: an administrator exports the personal data of a person, or erases the person. */
@Service
public class PersonsData {
    private static final String EXPORT = "person.export";
    private static final String ERASE = "person.erase";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PersonRepository people;
    private final PeopleDirectory directory;
    private final PersonalData data;
    private final AuditLog audit;
    private final Clock clock;

    PersonsData(PersonRepository people, PeopleDirectory directory, PersonalData data, AuditLog audit, Clock clock) {
        this.people = people;
        this.directory = directory;
        this.data = data;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Result of an erasure.
     *
     * @param pseudonym the pseudonym that replaces the name
     * @param rows number of rows that were changed or deleted, by table
     */
    public record ErasedPerson(String pseudonym, Map<String, Long> rows) {}

    /**
     * Returns all rows that name the person, by table, as one JSON document.
     *
     * @param named user name in any spelling
     */
    @Transactional
    public Answer<ObjectNode> export(Person actor, String named) {
        String userName = directory.keptName(named);
        Optional<Refusal> refusal = AccessPolicy.administrating(actor);
        if (refusal.isPresent()) {
            return refused(actor, EXPORT, userName, refusal.get());
        }
        if (people.findById(userName).isEmpty()) {
            return new Answer.Missing<>("person");
        }
        ObjectNode document = JSON.createObjectNode();
        document.put("userName", userName);
        document.put("exportedAt", clock.instant().toString());
        ObjectNode tables = document.putObject("rows");
        data.naming(userName).forEach((table, rows) -> {
            ArrayNode list = tables.putArray(table);
            rows.forEach(row -> list.add(json(row)));
        });
        audit.done(actor.userName(), EXPORT, "person", userName, Map.of("tables", tables.size()));
        return new Answer.Done<>(document);
    }

    /**
     * Replaces a person by a pseudonym everywhere; this can't be undone. The audit log keeps the pseudonym, and its
     * hash chain remains valid.
     *
     * @param named user name in any spelling
     * @param repeated the user name, repeated as a confirmation; also in any spelling
     * @param reason the reason for the audit log; the person's name is removed from it as well
     */
    @Transactional
    public Answer<ErasedPerson> erase(Person actor, String named, String repeated, String reason) {
        String userName = directory.keptName(named);
        Optional<Refusal> refusal = AccessPolicy.administrating(actor);
        if (refusal.isPresent()) {
            return refused(actor, ERASE, userName, refusal.get());
        }
        Optional<PersonEntity> person = people.findById(userName);
        if (person.isEmpty()) {
            return new Answer.Missing<>("person");
        }
        Optional<Problem> problem = problem(person.get(), directory.keptName(repeated.strip()), reason);
        return problem.<Answer<ErasedPerson>>map(wrong -> new Answer.Invalid<>(List.of(wrong)))
                .orElseGet(() -> new Answer.Done<>(erased(actor, person.get(), reason.strip())));
    }

    private static Optional<Problem> problem(PersonEntity person, String repeated, String reason) {
        if (person.active()) {
            return Optional.of(Problem.of("userName", LeavingProblem.STILL_ACTIVE));
        }
        if (!person.userName().equals(repeated)) {
            return Optional.of(Problem.of("userName", LeavingProblem.NAME_NOT_REPEATED));
        }
        return HandOverRules.reasonProblem(reason);
    }

    private ErasedPerson erased(Person actor, PersonEntity person, String reason) {
        UUID erasure = UUID.randomUUID();
        String pseudonym = "erased-" + HexFormat.of().toHexDigits(erasure.getMostSignificantBits() >>> 16, 12);
        String kept = data.without(reason, person.userName(), person.displayName(), pseudonym);
        ObjectNode report = (ObjectNode)
                json(data.erase(person.userName(), pseudonym, erasure).reportJson());
        Map<String, Long> rows = JSON.convertValue(
                report.get("rows"),
                JSON.getTypeFactory().constructMapType(java.util.TreeMap.class, String.class, Long.class));
        audit.done(
                actor.userName(),
                ERASE,
                "person",
                pseudonym,
                Map.of(
                        "erasure",
                        erasure.toString(),
                        "redactions",
                        report.get("redactions").asText(),
                        "rows",
                        rows,
                        "reason",
                        kept));
        return new ErasedPerson(pseudonym, rows);
    }

    private <T> Answer<T> refused(Person actor, String action, String userName, Refusal refusal) {
        audit.refused(actor.userName(), action, "person", userName, refusal);
        return new Answer.Refused<>(refusal);
    }

    private static com.fasterxml.jackson.databind.JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the JSON of the database can't be read", impossible);
        }
    }
}

package io.quicksizer.workers.usecase.lifecycle;

import io.quicksizer.db.common.Channel;
import io.quicksizer.db.common.NewId;
import io.quicksizer.db.common.Sha256;
import io.quicksizer.db.document.DocumentFile;
import io.quicksizer.db.document.DocumentKind;
import io.quicksizer.db.document.DocumentSource;
import io.quicksizer.db.document.ExportDocument;
import io.quicksizer.db.document.ExportDocumentRepository;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.workers.approval.Deciding;
import io.quicksizer.workers.approval.DelegatingSignOffs;
import io.quicksizer.workers.approval.DelegationEntry;
import io.quicksizer.workers.usecase.Office;
import io.quicksizer.workers.usecase.StandInEngine;
import io.quicksizer.workers.usecase.TestClock;
import io.quicksizer.workers.wizard.entry.DecisionEntry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

/** Decisions in the portal, through the API and in Tasklist, delegations, and the timers of a level. */
final class Signing {
    private static final List<String> WORDS = List.of("approve", "approve", "approve", "request-changes", "reject");
    private static final int DAYS = 6;

    private final Office office;
    private final StandInEngine engine;
    private final TestClock clock;
    private final Deciding deciding;
    private final DelegatingSignOffs delegating;
    private final ExportDocumentRepository documents;

    Signing(
            Office office,
            StandInEngine engine,
            TestClock clock,
            Deciding deciding,
            DelegatingSignOffs delegating,
            ExportDocumentRepository documents) {
        this.office = office;
        this.engine = engine;
        this.clock = clock;
        this.deciding = deciding;
        this.delegating = delegating;
        this.documents = documents;
    }

    /** Somebody who may decide does. */
    void goOn(Journey journey, Random random) {
        if (journey.reference.waiting().filter(Place.SIGN_OFF::equals).isPresent()) {
            eligible(journey).stream()
                    .findAny()
                    .ifPresent(anybody -> decide(
                            journey,
                            Journey.any(eligible(journey), random),
                            Journey.any(WORDS, random),
                            true,
                            false,
                            random));
        }
    }

    void decide(Journey journey, Random random) {
        boolean commented = random.nextInt(4) > 0;
        boolean otherContent = random.nextInt(6) == 0;
        decide(journey, journey.anybody(random), Journey.any(WORDS, random), commented, otherContent, random);
    }

    private void decide(
            Journey journey, String person, String word, boolean commented, boolean otherContent, Random random) {
        String content = otherContent
                ? "0".repeat(64)
                : office.revision(journey.id).map(Revision::contentSha256).orElse("");
        String form = Forms.decision(word, commented).replace("}", ",\"contentSha256\":\"" + content + "\"}");
        var answer = deciding.decide(
                office.person(person),
                journey.id,
                DecisionEntry.read(StandInEngine.json(form)),
                random.nextBoolean() ? Channel.PORTAL : Channel.API);
        office.deliver();
        journey.answers(
                person + " decides " + word + (commented ? "" : " without a comment")
                        + (otherContent ? " on other content" : ""),
                answer,
                journey.reference.decide(person, word, commented, otherContent));
    }

    void goOnInTasklist(Journey journey, Random random) {
        List<String> eligible = eligible(journey);
        if (!eligible.isEmpty()) {
            complete(journey, Journey.any(eligible, random), Journey.any(WORDS, random), true);
        }
    }

    void decideInTasklist(Journey journey, Random random) {
        complete(journey, journey.anybody(random), Journey.any(WORDS, random), random.nextInt(4) > 0);
    }

    private void complete(Journey journey, String person, String word, boolean commented) {
        if (!hasTask(journey)) {
            return;
        }
        engine.completeInTasklist(journey.id, person, Forms.decision(word, commented));
        journey.note(person + " decides " + word + " in Tasklist" + (commented ? "" : " without a comment"));
        journey.reference.decideInTasklist(person, word, commented);
    }

    void delegate(Journey journey) {
        List<String> people = journey.reference.people.everybody();
        String member = people.get(people.size() - 2);
        String deputy = people.getLast();
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        journey.answers(
                member + " delegates to " + deputy,
                delegating.delegate(
                        office.person(member),
                        new DelegationEntry(
                                deputy, today.toString(), today.plusDays(300).toString())),
                Reply.DONE);
        journey.reference.people.delegate();
    }

    void remind(Journey journey) {
        if (hasTask(journey) && !journey.reference.isRecorded()) {
            engine.reminderIsDue(journey.id);
            journey.note("The reminder is due");
            journey.reference.remind();
        }
    }

    void timeLimit(Journey journey, Random random) {
        if (hasTask(journey) && !journey.reference.isRecorded()) {
            if (random.nextInt(3) > 0) {
                pass(journey);
            }
            engine.timeLimitPasses(journey.id);
            journey.note("The timer of the level fires");
            journey.reference.timeLimitPasses();
        }
    }

    void pass(Journey journey) {
        if (journey.reference.today() < 15 * DAYS) {
            clock.pass(Duration.ofDays(DAYS));
            office.deliver();
            journey.note(DAYS + " days pass");
            journey.reference.pass(DAYS);
        }
    }

    /** A document that was made from something else lies there before the revision is approved. */
    void addWrongDocument(Journey journey) {
        if (journey.reference
                .approval
                .submitted()
                .filter(found -> !found.wrongCsv)
                .isPresent()) {
            documents.save(new ExportDocument(
                    NewId.next(),
                    office.revision(journey.id).orElseThrow().id(),
                    DocumentKind.CSV,
                    new DocumentFile("early.csv", "text/csv", "Status,SUBMITTED".getBytes(StandardCharsets.UTF_8)),
                    new DocumentSource(Sha256.of("something else"), 1, null),
                    clock.instant()));
            journey.note("A wrong document is there");
            journey.reference.approval.addWrongDocument();
        }
    }

    private static boolean hasTask(Journey journey) {
        return journey.reference.hasTask() && journey.reference.place() == Place.SIGN_OFF;
    }

    private static List<String> eligible(Journey journey) {
        return journey.reference.people.everybody().stream()
                .filter(person -> journey.reference.approval.signsAs(person).isPresent())
                .toList();
    }
}

package io.quicksizer.workers.usecase.lifecycle;

import io.quicksizer.processes.model.RestartPoint;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.approval.DecisionDesk;
import io.quicksizer.workers.engagement.EngagementQueries;
import io.quicksizer.workers.engagement.EngagementView.Progress;
import io.quicksizer.workers.engagement.Rights;
import io.quicksizer.workers.operations.OperationsQueries;
import io.quicksizer.workers.operations.RestartingEngagement;
import io.quicksizer.workers.usecase.Office;
import io.quicksizer.workers.usecase.StandInEngine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares record, engine, readers and audit log with the reference model. */
final class Agreement {
    private static final String RECORD = """
        select e.status, e.current_revision_number as revision, e.run_id::text as run,
               (select w.step from waiting_visit w where w.engagement_id = e.id) as waiting,
               coalesce((select array_agg(r.number || ' ' || r.status order by r.number) from revision r
                          where r.engagement_id = e.id), '{}') as revisions,
               (select count(*) from approval_decision d join revision r on r.id = d.revision_id
                 where r.engagement_id = e.id) as decisions,
               (select count(*) from export_document d join revision r on r.id = d.revision_id
                 where r.engagement_id = e.id) as documents,
               coalesce((select array_agg(l.level || ' ' || coalesce(l.escalated_to, l.group_name) || ' '
                                          || coalesce(d.actor, 'null') order by l.level)
                           from approval_level l left join approval_decision d using (revision_id, level)
                          where l.revision_id = (select r.id from revision r where r.engagement_id = e.id
                                                  order by r.number desc limit 1)), '{}') as signatures
          from engagement e where e.id = :id""";

    private static final String AUDIT = """
        select actor || ' ' || action || ' ' || outcome from audit_entry
         where (subject_type = 'engagement' and subject_id = :id
                or subject_type = 'revision'
                   and subject_id in (select r.id::text from revision r where r.engagement_id = cast(:id as uuid)))
         order by seq""";

    private final Office office;
    private final StandInEngine engine;
    private final EngagementQueries engagements;
    private final DecisionDesk desk;
    private final RestartingEngagement restarting;
    private final OperationsQueries operations;
    private final JdbcClient jdbc;
    private final Map<String, Person> people = new HashMap<>();

    Agreement(
            Office office,
            StandInEngine engine,
            EngagementQueries engagements,
            DecisionDesk desk,
            RestartingEngagement restarting,
            OperationsQueries operations,
            JdbcClient jdbc) {
        this.office = office;
        this.engine = engine;
        this.engagements = engagements;
        this.desk = desk;
        this.restarting = restarting;
        this.operations = operations;
        this.jdbc = jdbc;
    }

    /** The parts of the record that the reference model knows. */
    private record Recorded(
            String status,
            int revision,
            Optional<String> waiting,
            List<String> revisions,
            int decisions,
            int documents,
            String signatures) {}

    /** Fails with the first disagreement. */
    void check(Journey journey) {
        checkEngine(journey, checkRecord(journey));
        checkReaders(journey);
        checkAudit(journey);
    }

    /** Answers the run that leads the engagement. */
    private String checkRecord(Journey journey) {
        Reference reference = journey.reference;
        Recorded expected = new Recorded(
                reference.status(),
                reference.revision(),
                reference.waiting().map(Place::name),
                reference.approval.statuses(),
                reference.approval.decisions(),
                reference.approval.documents(),
                reference.approval.newest().map(ReferenceRevision::signatures).orElse("[]"));
        AtomicReference<String> run = new AtomicReference<>();
        Recorded found = jdbc.sql(RECORD)
                .param("id", journey.id)
                .query((row, number) -> read(row, run))
                .single();
        expect("the record", expected, found);
        return run.get();
    }

    private static Recorded read(ResultSet row, AtomicReference<String> run) throws SQLException {
        run.set(row.getString("run"));
        return new Recorded(
                row.getString("status"),
                row.getInt("revision"),
                Optional.ofNullable(row.getString("waiting")),
                List.of((String[]) row.getArray("revisions").getArray()),
                row.getInt("decisions"),
                row.getInt("documents"),
                Arrays.toString((String[]) row.getArray("signatures").getArray()));
    }

    private void checkEngine(Journey journey, String run) {
        Reference reference = journey.reference;
        List<StandInEngine.Instance> leading = engine.leading(journey.id);
        expect("instances in the engine", reference.instances(), leading.size());
        expect("instances of the present run", reference.instances(), (int) leading.stream()
                .filter(instance -> instance.variables().path("runId").asText().equals(run))
                .count());
        expect(
                "incidents",
                reference.place().isStuck() && !reference.isLost() ? 1 : 0,
                engine.incidentMessages().size());
    }

    private void checkReaders(Journey journey) {
        Reference reference = journey.reference;
        Person planner = person("planner");
        Person admin = person("admin");
        var view = engagements.view(planner, journey.id).ifDone().orElseThrow();
        Progress progress = view.progress();
        expect("status on the page", reference.status(), view.status().name());
        expect("revision on the page", reference.revision(), view.revisionNumber());
        expect("step on the page", reference.waiting().map(Place::name), progress.currentStep());
        expect(
                "way on the page",
                reference.entries.way().stream().map(Place::name).toList(),
                progress.visited());
        expect("waiting for the workflow", reference.waitsForEngine(), progress.waitingForEngine());
        expect("lost on the page", reference.isNoticed(), progress.lost());
        expect(
                "rights of the planner",
                new Rights(
                        true,
                        reference.isRunning(),
                        false,
                        reference.mayReopen(),
                        true,
                        reference.people.owner().equals("planner")),
                engagements.rights(planner, journey.id).orElseThrow());
        expect(
                "rights of the administrator",
                new Rights(false, false, reference.isRunning(), false, false, true),
                engagements.rights(admin, journey.id).orElseThrow());
        expect(
                "points of a restart",
                reference.restartPlaces().stream().map(Operating::point).toList(),
                restarting.points(admin, journey.id).ifDone().orElse(List.<RestartPoint>of()));
        expect(
                "seen by operators",
                reference.isUnfinished(),
                operations.standing(admin, journey.id).ifDone().isPresent());
        checkDesk(journey);
    }

    private void checkDesk(Journey journey) {
        Reference reference = journey.reference;
        reference.approval.submitted().ifPresent(revision -> {
            UUID id = jdbc.sql("select id from revision where engagement_id = :id order by number desc limit 1")
                    .param("id", journey.id)
                    .query(UUID.class)
                    .single();
            List<String> people = reference.people.everybody();
            String person = people.get(journey.notes().size() % people.size());
            var seen = desk.of(person(person), id).ifDone().orElseThrow();
            expect(
                    "level that is asked",
                    reference.approval.open().map(level -> level.number).orElse(0),
                    seen.askedLevel());
            expect(
                    "desk is open",
                    reference.waiting().filter(Place.SIGN_OFF::equals).isPresent(),
                    seen.open());
            expect(
                    person + " may decide",
                    reference.approval.signsAs(person).isPresent(),
                    seen.standing().filter(standing -> standing.allowed()).isPresent());
        });
    }

    private void checkAudit(Journey journey) {
        List<String> found = jdbc.sql(AUDIT)
                .param("id", journey.id.toString())
                .query(String.class)
                .list();
        expect("the audit log", journey.reference.audit, found);
    }

    private Person person(String name) {
        return people.computeIfAbsent(name, office::person);
    }

    private static void expect(String what, Object expected, Object found) {
        if (!Objects.equals(expected, found)) {
            throw new Disagreement(what + ":\n  expected " + expected + "\n  found    " + found);
        }
    }
}

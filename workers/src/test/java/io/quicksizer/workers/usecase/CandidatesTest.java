package io.quicksizer.workers.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.engagement.ShareAccess;
import io.quicksizer.db.outbox.OutboxMessageRepository;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.access.SignedIn;
import io.quicksizer.workers.engagement.SharingEngagement;
import io.quicksizer.workers.people.ChangingAccess;
import io.quicksizer.workers.people.HandingOver;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An open task in Tasklist is offered to the people who may edit the engagement now. */
@UseCaseTest
class CandidatesTest {
    @Autowired
    private Office office;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private TestClock clock;

    @Autowired
    private SharingEngagement sharing;

    @Autowired
    private HandingOver handing;

    @Autowired
    private ChangingAccess access;

    @Autowired
    private PeopleDirectory people;

    @Autowired
    private OutboxMessageRepository messages;

    private Person owner;
    private UUID id;

    @BeforeEach
    void aSharedEngagement() {
        office.newDay();
        owner = office.person("planner");
        id = office.at("Offered", Step.SCOPE);
        Office.accepted(sharing.withTeam(owner, id, ""));
        Office.accepted(sharing.withPerson(owner, id, "planner2", ShareAccess.EDIT));
        office.deliver();
        assertThat(engine.candidates(id)).containsExactly("planner", "planner2");
    }

    @Test
    void a_person_with_whom_it_is_no_longer_shared_is_no_candidate_any_more() {
        Office.accepted(sharing.takeFrom(owner, id, "planner2"));
        office.deliver();
        assertThat(engine.candidates(id)).containsExactly("planner");
    }

    @Test
    void neither_is_one_who_may_only_read_it_from_now_on() {
        Office.accepted(sharing.withPerson(owner, id, "planner2", ShareAccess.READ));
        office.deliver();
        assertThat(engine.candidates(id)).containsExactly("planner");
    }

    @Test
    void a_team_comes_and_goes() {
        Office.accepted(sharing.withTeam(owner, id, "north"));
        office.deliver();
        assertThat(engine.candidates(id)).contains("lead", "planner", "planner2");
        Office.accepted(sharing.withTeam(owner, id, ""));
        office.deliver();
        assertThat(engine.candidates(id)).containsExactly("planner", "planner2");
    }

    @Test
    void the_share_of_a_leaver_goes_to_the_receiver() {
        office.remember("leaver", Set.of(Role.PLANNER), Set.of());
        Office.accepted(sharing.withPerson(owner, id, "leaver", ShareAccess.EDIT));
        office.deliver();
        assertThat(engine.candidates(id)).contains("leaver");
        Office.accepted(handing.handOver(office.person("admin"), "leaver", "lead", "left"));
        office.deliver();
        assertThat(engine.candidates(id)).containsExactly("lead", "planner", "planner2");
    }

    @Test
    void whoever_is_deactivated_is_no_candidate_until_reactivated() {
        shareWithDeputy();
        Person admin = office.person("admin");
        Office.accepted(access.deactivate(admin, "deputy", "left"));
        office.deliver();
        assertThat(engine.candidates(id)).containsExactly("planner", "planner2");
        Office.accepted(access.reactivate(admin, "deputy"));
        office.deliver();
        assertThat(engine.candidates(id)).containsExactly("deputy", "planner", "planner2");
        access.deactivateLeaver("service:leavers", "deputy", "left");
        office.deliver();
        assertThat(engine.candidates(id)).containsExactly("planner", "planner2");
        Office.accepted(access.reactivate(admin, "deputy"));
    }

    @Test
    void whoever_signs_in_without_the_role_of_planners_is_no_candidate_until_it_is_back() {
        shareWithDeputy();
        office.remember("deputy", Set.of(Role.VIEWER), Set.of());
        office.deliver();
        assertThat(engine.candidates(id)).containsExactly("planner", "planner2");
        office.remember("deputy", Set.of(Role.PLANNER), Set.of());
        office.deliver();
        assertThat(engine.candidates(id)).containsExactly("deputy", "planner", "planner2");
    }

    @Test
    void whoever_changes_the_team_gets_the_steps_of_the_new_one_and_leaves_those_of_the_old_one() {
        Office.accepted(sharing.withTeam(owner, id, "north"));
        signIn("mover", "south");
        office.deliver();
        assertThat(engine.candidates(id)).contains("planner").doesNotContain("mover");
        signIn("mover", "north");
        office.deliver();
        assertThat(engine.candidates(id)).contains("mover");
        signIn("mover", "south");
        office.deliver();
        assertThat(engine.candidates(id)).contains("planner").doesNotContain("mover");
    }

    @Test
    void a_sign_in_that_changes_no_access_sends_nothing_to_the_engine() {
        shareWithDeputy();
        long before = messages.count();
        office.remember("deputy", Set.of(Role.PLANNER), Set.of());
        assertThat(messages.count()).isEqualTo(before);
    }

    private void shareWithDeputy() {
        office.remember("deputy", Set.of(Role.PLANNER), Set.of());
        Office.accepted(sharing.withPerson(owner, id, "deputy", ShareAccess.EDIT));
        office.deliver();
        assertThat(engine.candidates(id)).containsExactly("deputy", "planner", "planner2");
    }

    private void signIn(String name, String team) {
        people.remember(new SignedIn(name, name, Set.of(Role.PLANNER), Set.of(), team));
    }

    @Test
    void what_the_engine_hears_late_is_what_holds_then() {
        engine.away(true);
        Office.accepted(sharing.takeFrom(owner, id, "planner2"));
        office.deliver();
        Office.accepted(sharing.withPerson(owner, id, "lead", ShareAccess.EDIT));
        engine.away(false);
        clock.pass(Duration.ofMinutes(5));
        office.deliver();
        assertThat(engine.candidates(id)).containsExactly("lead", "planner");
    }
}

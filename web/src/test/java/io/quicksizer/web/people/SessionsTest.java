package io.quicksizer.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.SignedInBrowser;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.access.SignedIn;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions that a person sees and ends, and what ends them permanently. */
@PortalTest
class SessionsTest {
    private static final Pattern HANDLE = Pattern.compile("name=\"handle\" value=\"([0-9a-f]{64})\"");

    @Autowired
    private Portal portal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PeopleDirectory directory;

    @BeforeEach
    void nobodyIsSignedIn() {
        jdbc.sql("delete from portal_session").update();
    }

    @Test
    void a_session_is_in_the_database_and_says_whose_it_is() {
        new SignedInBrowser(portal, "viewer");

        assertThat(jdbc.sql("select principal_name from portal_session")
                        .query(String.class)
                        .list())
                .containsExactly("viewer");
    }

    @Test
    void a_person_sees_both_browsers_and_ends_the_other_one() {
        SignedInBrowser here = new SignedInBrowser(portal, "viewer");
        SignedInBrowser there = new SignedInBrowser(portal, "viewer");
        String page = here.get("/sessions").isStatus(200).text();

        assertThat(page).contains("This browser", "End all other sessions");
        here.post("/sessions/end", Map.of("handle", handle(page))).isStatus(200);

        assertThat(there.get("/engagements").text()).contains("name=\"username\"");
        assertThat(here.get("/engagements").text()).doesNotContain("name=\"username\"");
        assertThat(audited("session.end", "viewer")).isPositive();
    }

    @Test
    void nobody_ends_the_session_of_somebody_else_but_an_administrator_does() {
        SignedInBrowser victim = new SignedInBrowser(portal, "viewer");
        SignedInBrowser planner = new SignedInBrowser(portal, "planner");
        SignedInBrowser admin = new SignedInBrowser(portal, "admin");
        String handle =
                handle(admin.get("/people/viewer/sessions").isStatus(200).text());

        planner.post("/sessions/end", Map.of("handle", handle)).isStatus(404);
        assertThat(admin.get("/people/viewer/sessions").text()).contains("Vera Viewer");
        planner.get("/people/viewer/sessions").isStatus(403);
        planner.post("/people/viewer/sessions/end", Map.of("handle", handle)).isStatus(403);
        assertThat(victim.get("/engagements").text()).doesNotContain("name=\"username\"");

        admin.post("/people/viewer/sessions/end", Map.of("handle", handle)).isStatus(200);
        assertThat(victim.get("/engagements").text()).contains("name=\"username\"");
    }

    @Test
    void reactivation_revives_no_session() {
        SignedInBrowser open = new SignedInBrowser(portal, "planner2");
        portal.as("admin").post("/api/v1/people/planner2/deactivation").isStatus(200);
        portal.as("admin").post("/api/v1/people/planner2/reactivation").isStatus(200);

        assertThat(open.get("/engagements").text()).contains("name=\"username\"");
    }

    @Test
    void whoever_loses_a_group_or_role_has_to_sign_in_again_and_getting_it_back_does_not_help() {
        SignedIn before = directory.find("approver2").map(SessionsTest::asNow).orElseThrow();
        SignedInBrowser open = new SignedInBrowser(portal, "approver2");
        directory.remember(new SignedIn("approver2", before.displayName(), before.roles(), Set.of("approvers"), null));
        directory.remember(before);

        assertThat(open.get("/engagements").text()).contains("name=\"username\"");
    }

    @Test
    void whoever_gains_a_group_goes_on() {
        SignedIn before = directory.find("lead").map(SessionsTest::asNow).orElseThrow();
        SignedInBrowser open = new SignedInBrowser(portal, "lead");
        directory.remember(new SignedIn(
                "lead", before.displayName(), before.roles(), Set.of("approvers", "senior-approvers"), before.team()));

        assertThat(open.get("/engagements").text()).doesNotContain("name=\"username\"");
        directory.remember(before);
    }

    @Test
    void an_administrator_ends_everybodys_sessions() {
        SignedInBrowser somebody = new SignedInBrowser(portal, "viewer");
        SignedInBrowser admin = new SignedInBrowser(portal, "admin");
        admin.post("/people/sessions/end-everybodys", Map.of("confirmed", "true"));

        assertThat(somebody.get("/engagements").text()).contains("name=\"username\"");
        assertThat(admin.get("/people").text()).contains("name=\"username\"");
    }

    @Test
    void a_persons_own_sign_out_is_on_record() {
        new SignedInBrowser(portal, "viewer").post("/sign-out", Map.of()).isStatus(200);

        assertThat(audited("sign-out", "viewer")).isPositive();
        assertThat(jdbc.sql("select count(*) from portal_session")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void an_older_statement_of_the_identity_provider_changes_nothing() {
        java.time.Instant now = java.time.Instant.now();
        directory.remember(new SignedIn("stale", "S", Set.of(Role.VIEWER), Set.of(), null, "s", now));
        directory.remember(new SignedIn("stale", "S", Set.of(Role.ADMIN), Set.of(), null, "s", now.minusSeconds(60)));

        assertThat(directory.find("stale").orElseThrow().roles()).containsExactly(Role.VIEWER);
    }

    private static SignedIn asNow(io.quicksizer.workers.access.Person person) {
        return new SignedIn(person.userName(), person.displayName(), person.roles(), person.groups(), person.team());
    }

    private static String handle(String page) {
        Matcher found = HANDLE.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private long audited(String action, String actor) {
        return jdbc.sql("select count(*) from audit_entry where action = ? and actor = ?")
                .params(action, actor)
                .query(Long.class)
                .single();
    }
}

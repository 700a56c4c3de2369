package io.quicksizer.web.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.engagement.ShareAccess;
import io.quicksizer.processes.model.Step;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.StandInEngine;
import io.quicksizer.web.Visitor;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.engagement.SharingEngagement;
import io.quicksizer.workers.result.Answer;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class CommentsPageTest {
    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private SharingEngagement sharing;

    private Visitor planner;

    @BeforeEach
    void signIn() {
        Visitor.signedIn(portal, "planner2");
        Visitor.signedIn(portal, "viewer");
        planner = Visitor.signedIn(portal, "planner");
    }

    @Test
    void a_comment_is_added_below_the_others_and_its_mention_is_marked() {
        UUID id = engine.opened("Talked about");
        planner.get("/engagements/" + id);
        comment(id, "First");

        HttpResponse<String> said = comment(id, "@planner2 look at <b>this</b>");

        assertThat(said.uri().getPath()).isEqualTo("/engagements/" + id);
        assertThat(said.body())
                .containsPattern(
                        "(?s)First.*<a class=\"mention\" href=\"/engagements\\?owner=planner2\" title=\"[^\"]+\">"
                                + "@planner2</a> look at &lt;b&gt;this&lt;/b&gt;")
                .doesNotContain("<b>this");
    }

    @Test
    void a_mention_of_somebody_who_cannot_read_it_is_reported_at_the_field_and_the_text_is_kept() {
        UUID id = engine.opened("Nobody there");
        planner.get("/engagements/" + id);

        HttpResponse<String> wrong = comment(id, "@nobody-here hello");
        HttpResponse<String> empty = comment(id, " ");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("id=\"comment-wrong\"", "href=\"#comment-comment\"", ">@nobody-here hello</textarea>");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("No comments yet");
    }

    @Test
    void whoever_cannot_see_it_does_not_learn_whose_it_is_by_trying_to_share_it() {
        UUID id = engine.opened("Not to be seen");
        Person stranger = new Person("approver", "Anna Approver", Set.of(Role.APPROVER), Set.of("approvers"), null);

        assertThat(sharing.withPerson(stranger, id, "planner", ShareAccess.READ))
                .isEqualTo(new Answer.Missing<>("engagement"));
        assertThat(sharing.withPerson(stranger, id, "nobody-here", ShareAccess.READ))
                .isEqualTo(new Answer.Missing<>("engagement"));
        assertThat(sharing.withTeam(stranger, id, "no-such-team")).isEqualTo(new Answer.Missing<>("engagement"));
    }

    @Test
    void the_owner_shares_it_with_a_person_changes_that_and_takes_it_back() {
        UUID id = engine.opened("Shared");
        String base = "/engagements/" + id;
        planner.get(base);

        assertThat(planner.submit(base + "/shares", Map.of("person", "viewer", "access", "READ"))
                        .body())
                .contains("can read", "name=\"person\" value=\"viewer\"");
        HttpResponse<String> wrong = planner.submit(base + "/shares", Map.of("person", "viewer", "access", "EDIT"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("id=\"share-wrong\"", "value=\"viewer\" aria-invalid=\"true\"");
        assertThat(planner.submit(base + "/shares/remove", Map.of("person", "viewer"))
                        .body())
                .doesNotContain("name=\"person\" value=\"viewer\"");
    }

    @Test
    void it_is_shared_by_user_name_because_display_names_are_not_unique() {
        UUID id = engine.opened("For one of two");
        String base = "/engagements/" + id;
        assertThat(planner.get(base).body()).contains("Share with (user name)");
        HttpResponse<String> displayName =
                planner.submit(base + "/shares", Map.of("person", "Vera Viewer", "access", "READ"));
        assertThat(displayName.statusCode()).isEqualTo(422);
        assertThat(displayName.body()).contains("Nobody here has the user name “Vera Viewer”");
        assertThat(planner.submit(base + "/shares", Map.of("person", " VIEWER ", "access", "READ"))
                        .body())
                .contains("name=\"person\" value=\"viewer\"");
    }

    @Test
    void a_team_that_no_longer_shares_it_does_not_find_it_any_more() {
        UUID id = engine.opened("Taken from the team");
        String base = "/engagements/" + id;
        Visitor colleague = Visitor.signedIn(portal, "planner2");
        assertThat(colleague.get(base).statusCode()).isEqualTo(200);
        planner.get(base);

        assertThat(planner.submit(base + "/team", Map.of("team", "no such team"))
                        .body())
                .contains("id=\"team-wrong\"");
        assertThat(planner.submit(base + "/team", Map.of("team", "")).body())
                .doesNotContain("Team north", "<dd>north</dd>");
        assertThat(colleague.get(base).statusCode()).isEqualTo(404);
    }

    @Test
    void only_the_owner_and_administrators_share_it() {
        UUID id = engine.opened("Not theirs to share");
        String base = "/engagements/" + id;
        for (String name : new String[] {"planner2", "viewer"}) {
            Visitor other = Visitor.signedIn(portal, name);
            assertThat(other.get(base).body())
                    .contains("The owner and administrators decide")
                    .doesNotContain("id=\"share-person\"");
            assertThat(other.submit(base + "/shares", Map.of("person", "approver"))
                            .statusCode())
                    .as(name)
                    .isEqualTo(403);
            assertThat(other.submit(base + "/team", Map.of("team", "")).statusCode())
                    .as(name)
                    .isEqualTo(403);
        }
        assertThat(Visitor.signedIn(portal, "admin").get(base).body()).contains("id=\"share-person\"");
    }

    @Test
    void the_audit_trail_tells_sentences_with_their_correlation_and_goes_on_page_by_page() {
        UUID id = engine.at("Audited", Step.SCOPE);
        String base = "/engagements/" + id;
        planner.get(base);
        planner.submit(base + "/shares", Map.of("person", "viewer", "access", "READ"));
        Visitor.signedIn(portal, "planner2").submit(base + "/team", Map.of("team", ""));

        String first = planner.get(base).body();
        assertThat(first)
                .contains(
                        "shared it with",
                        "(can read).",
                        "Refused.",
                        "tried to change who it is shared with",
                        "Paula Planner created the engagement.",
                        "Paula Planner submitted Context: continued (API).")
                .containsPattern("<code class=\"small soft\">[0-9a-f-]{36}</code>")
                .doesNotContain("Older entries");

        for (int number = 0; number < 20; number++) {
            comment(id, "Comment " + number);
        }
        Matcher older = Pattern.compile("href=\"(/engagements/[^\"]+\\?before=\\d+)#audit\"")
                .matcher(planner.get(base).body());
        assertThat(older.find()).isTrue();
        assertThat(planner.get(older.group(1)).body())
                .contains("<details open>", "Paula Planner created the engagement.", "Back to the newest");
    }

    private HttpResponse<String> comment(UUID id, String text) {
        return planner.submit("/engagements/" + id + "/comments", Map.of("comment", text));
    }
}

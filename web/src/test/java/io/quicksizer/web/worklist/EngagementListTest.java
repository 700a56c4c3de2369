package io.quicksizer.web.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.SignedInBrowser;
import io.quicksizer.web.StandInEngine;
import io.quicksizer.web.Visitor;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class EngagementListTest {
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Pattern MORE = Pattern.compile("hx-get=\"(/engagements\\?[^\"]*cursor=[^\"]+)\"");

    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    private Visitor planner;

    @BeforeEach
    void signIn() {
        planner = Visitor.signedIn(portal, "planner");
    }

    @Test
    void words_and_filters_narrow_the_list_and_are_shown_in_the_form() {
        UUID wanted = engine.opened("Zebra crossing");
        UUID other = engine.opened("Giraffe house");

        String found = planner.get("/engagements?q=zeb&status=DRAFT&customer=northwind&owner=planner&step=CONTEXT"
                        + "&age=&sort=NAME")
                .body();

        assertThat(found)
                .contains("/engagements/" + wanted, "value=\"zeb\"", "<option value=\"DRAFT\" selected>")
                .doesNotContain("/engagements/" + other);
        assertThat(planner.get("/engagements?q=zeb&age=30").body()).contains("No engagements match this search");
        assertThat(planner.get("/engagements?q=zeb&step=REVIEW").body()).doesNotContain("/engagements/" + wanted);
    }

    @Test
    void an_address_that_makes_no_sense_is_refused() {
        assertThat(planner.get("/engagements?cursor=nonsense").statusCode()).isEqualTo(400);
        assertThat(planner.get("/engagements?status=NONSENSE").statusCode()).isEqualTo(400);
    }

    @Test
    void more_than_a_page_goes_on_where_the_page_ended() {
        for (int number = 10; number < 36; number++) {
            portal.as("planner")
                    .post("/api/v1/engagements", "{\"name\":\"Paged+" + number + "\",\"customer\":\"Pages & Co\"}")
                    .isStatus(201);
        }

        String first =
                planner.get("/engagements?customer=Pages+%26+Co&sort=NAME").body();
        Matcher more = MORE.matcher(first);
        assertThat(more.find()).isTrue();
        String second = planner.get(more.group(1).replace("&amp;", "&")).body();

        assertThat(first).contains("Paged+10", "Paged+34").doesNotContain("Paged+35");
        assertThat(second).contains("Paged+35", "Back to the first page").doesNotContain("Paged+34", "id=\"more\"");
        assertThat(planner.get("/engagements?customer=Pages+%26+Co&sort=NAME&pages=2")
                        .body())
                .contains("Paged+10", "Paged+34", "Paged+35");
    }

    @Test
    void an_archived_engagement_leaves_the_list_and_undo_brings_it_back() {
        UUID id = engine.opened("Archived by mistake");
        String list = "/engagements?q=mistake";

        String archived = send(id, "archive", Map.of("back", list)).body();

        assertThat(archived)
                .contains("“Archived by mistake” is archived", "/engagements/" + id + "/restore", "Undo")
                .doesNotContain("href=\"/engagements/" + id + "\"");
        assertThat(planner.get(list + "&archived=true").body()).contains("href=\"/engagements/" + id + "\"");

        planner.submit("/engagements/" + id + "/restore", Map.of("version", version(archived), "back", list));

        assertThat(planner.get(list).body())
                .contains("href=\"/engagements/" + id + "\"")
                .doesNotContain("Undo");
    }

    @Test
    void renaming_tells_what_is_wrong_at_the_field_and_what_was_done_in_the_list() {
        UUID id = engine.opened("Old name");

        HttpResponse<String> empty = send(id, "rename", Map.of("name", " "));
        HttpResponse<String> renamed = send(id, "rename", Map.of("name", "Fresh name"));

        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("href=\"#rename-name\"", "id=\"rename-name-wrong\"");
        assertThat(renamed.body()).contains("Renamed to “Fresh name”");
    }

    @Test
    void a_change_on_an_old_version_is_reported_and_keeps_what_was_typed() {
        UUID id = engine.opened("Edited twice");
        String old = version(planner.get("/engagements/" + id + "/actions").body());
        send(id, "rename", Map.of("name", "First"));

        HttpResponse<String> late =
                planner.submit("/engagements/" + id + "/rename", Map.of("version", old, "name", "Second"));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("This engagement was changed by you in another window (", "value=\"Second\"");
    }

    @Test
    void a_rename_that_is_put_right_does_not_overwrite_what_somebody_else_changed_meanwhile() {
        UUID id = engine.opened("Renamed by two");
        String rename = "/engagements/" + id + "/rename";
        String read = version(planner.get("/engagements/" + id + "/actions").body());
        send(id, "rename", Map.of("name", "Theirs"));

        HttpResponse<String> empty = planner.submit(rename, Map.of("version", read, "name", " "));
        assertThat(empty.statusCode()).isEqualTo(422);
        HttpResponse<String> late = planner.submit(rename, Map.of("version", version(empty.body()), "name", "Mine"));
        assertThat(late.statusCode()).isEqualTo(409);
        HttpResponse<String> knowingly =
                planner.submit(rename, Map.of("version", version(late.body()), "name", "Mine"));

        assertThat(knowingly.body()).contains("Renamed to “Mine”");
    }

    @Test
    void a_copy_opens_in_its_wizard() {
        UUID id = engine.opened("Original");

        HttpResponse<String> copy = send(id, "copy", Map.of("name", "Made from it"));

        assertThat(copy.uri().getPath())
                .matches("/engagements/[0-9a-f-]{36}/wizard")
                .doesNotContain(id.toString());
        assertThat(copy.body()).contains("Made from it");
    }

    @Test
    void every_heading_sorts_and_says_in_which_direction() {
        assertThat(planner.get("/engagements").body())
                .contains("href=\"/engagements?sort=MOST_DAYS\"", "aria-sort=\"descending\"", "Year 1");
        assertThat(planner.get("/engagements?sort=MOST_DAYS").body())
                .contains("href=\"/engagements?sort=FEWEST_DAYS\"", "href=\"/engagements?sort=NAME\"");
    }

    @Test
    void a_search_is_saved_under_a_name_for_its_person_and_removed() {
        String search = "/engagements?q=zeb&status=DRAFT";
        planner.get(search);

        assertThat(planner.submit("/engagements/saved", Map.of("name", "Zebras", "back", search))
                        .body())
                .contains("href=\"/engagements?q=zeb&amp;status=DRAFT\" aria-current=\"true\">Zebras</a>");
        assertThat(Visitor.signedIn(portal, "planner2").get("/engagements").body())
                .doesNotContain("Zebras");
        assertThat(planner.submit("/engagements/saved", Map.of("name", "\u200B", "back", search))
                        .statusCode())
                .isEqualTo(400);
        assertThat(planner.submit("/engagements/saved", Map.of("name", " ", "back", search))
                        .statusCode())
                .isEqualTo(400);
        assertThat(planner.submit("/engagements/saved/remove", Map.of("name", "Zebras", "back", search))
                        .body())
                .doesNotContain(">Zebras</a>");
    }

    @Test
    void several_are_archived_at_once_and_one_undo_brings_all_of_them_back() {
        UUID one = engine.opened("Bulk one");
        UUID other = engine.opened("Bulk other");
        String list = "/engagements?q=bulk";

        planner.get(list);
        String archived = planner.submit(
                        "/engagements/bulk", Map.of("action", "ARCHIVE", "back", list, "chosen", one + "," + other))
                .body();

        assertThat(archived).contains("2 engagements were archived.", "value=\"RESTORE\"");
        planner.submit("/engagements/bulk", Map.of("action", "RESTORE", "back", list, "chosen", one + "," + other));
        assertThat(planner.get(list).body()).contains("Bulk one", "Bulk other");
    }

    @Test
    void several_are_shared_with_one_person_and_what_is_not_the_sharers_is_left() {
        UUID one = engine.opened("Shared in bulk");

        planner.get("/engagements");
        String shared = planner.submit(
                        "/engagements/bulk",
                        Map.of("action", "SHARE", "person", "viewer", "chosen", one + "," + UUID.randomUUID()))
                .body();

        assertThat(shared).contains("One engagement was shared with Vera Viewer", "One was not changed");
    }

    @Test
    void tags_to_choose_from_come_with_the_whole_page_alone() {
        UUID id = engine.opened("Tagged for the list");
        planner.submit("/engagements/" + id + "/tags", Map.of("tag", "list tag"));

        assertThat(planner.get("/engagements").body()).contains("<option value=\"list tag\">");
        assertThat(new SignedInBrowser(portal, "planner")
                        .get("/engagements", Map.of("HX-Request", "true", "HX-Target", "list"))
                        .isStatus(200)
                        .text())
                .contains("Tagged for the list")
                .doesNotContain("<option value=\"list tag\">");
    }

    @Test
    void only_a_search_is_a_step_in_the_history_and_not_showing_the_current_state() {
        SignedInBrowser planner = new SignedInBrowser(portal, "planner");
        String address = "/engagements?status=DRAFT&customer=";
        assertThat(planner.get(address, Map.of("HX-Request", "true", "HX-Target", "list"))
                        .header("HX-Push-Url"))
                .contains("/engagements?status=DRAFT");
        assertThat(planner.get(address, Map.of("HX-Request", "true", "HX-Target", "content"))
                        .header("HX-Push-Url"))
                .isEmpty();
    }

    @Test
    void sharing_with_a_name_in_another_spelling_is_undone_as_well() {
        UUID one = engine.opened("Shared by another spelling");
        String shares = "/api/v1/engagements/" + one;
        planner.get("/engagements");

        String shared = planner.submit(
                        "/engagements/bulk", Map.of("action", "SHARE", "person", "VIEWER", "chosen", one + ""))
                .body();
        assertThat(shared).contains("name=\"person\" value=\"viewer\"", "value=\"UNSHARE\"");

        assertThat(planner.submit(
                                "/engagements/bulk",
                                Map.of("action", "UNSHARE", "person", "Viewer", "chosen", one + ""))
                        .body())
                .doesNotContain("not changed");
        assertThat(portal.as("planner").get(shares).text()).doesNotContain("\"viewer\"");
    }

    @Test
    void nobody_is_sent_to_another_site() {
        UUID id = engine.opened("Stays here");

        HttpResponse<String> renamed = send(id, "rename", Map.of("name", "Still here", "back", "//example.org/"));

        assertThat(renamed.uri().toString()).isEqualTo(portal.address() + "/engagements");
    }

    @Test
    void a_viewer_of_the_team_reads_the_list_and_changes_nothing() {
        UUID id = engine.opened("Only read");
        Visitor viewer = Visitor.signedIn(portal, "viewer");

        assertThat(viewer.get("/engagements?q=only").body())
                .contains("href=\"/engagements/" + id + "\"")
                .doesNotContain("/actions");
        assertThat(viewer.submit("/engagements/" + id + "/archive", Map.of("version", "1"))
                        .statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> send(UUID id, String action, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put(
                "version",
                version(planner.get("/engagements/" + id + "/actions").body()));
        return planner.submit("/engagements/" + id + "/" + action, form);
    }

    private static String version(String page) {
        Matcher version = VERSION.matcher(page);
        assertThat(version.find()).isTrue();
        return version.group(1);
    }
}

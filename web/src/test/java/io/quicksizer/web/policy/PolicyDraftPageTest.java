package io.quicksizer.web.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quicksizer.db.testing.QuicksizerDatabase;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.StandInEngine;
import io.quicksizer.web.Visitor;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.policy.DraftingPolicy;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The draft of the approval policy; it has a database of its own because it publishes. */
@PortalTest
@QuicksizerDatabase(sharedAs = "portal-policy")
class PolicyDraftPageTest {
    private static final String DRAFT = "/catalogue/policy/draft";
    private static final Pattern FIELD =
            Pattern.compile("<input id=\"([^\"]+)\" name=\"([^\"]+)\"[^>]*? value=\"([^\"]*)\"");
    private static final Pattern CHOICE = Pattern.compile(
            "<select id=\"[^\"]+\" name=\"([^\"]+)\".*?<option value=\"(\\d)\" selected>", Pattern.DOTALL);
    private static final Pattern VERSION = Pattern.compile("name=\"rowVersion\" value=\"(\\d+)\"");

    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DraftingPolicy drafting;

    @Autowired
    private PeopleDirectory people;

    @Autowired
    private TransactionOperations transaction;

    @AfterEach
    void no_draft_is_left() {
        jdbc.sql("delete from approval_policy where status = 'DRAFT'").update();
    }

    @Test
    void a_threshold_is_changed_rehearsed_and_published_and_decides_once_the_engine_has_it() {
        UUID before = engine.submitted("Before the new policy");
        Visitor admin = Visitor.signedIn(portal, "admin");
        assertThat(admin.get("/catalogue/policy").body()).contains("In force: the built-in policy", "Change policy");
        Map<String, String> form = form(admin.submit(DRAFT + "/begin", Map.of()));
        assertThat(form)
                .containsEntry("rules[2].totalDays.moreThan", "60")
                .containsEntry("rules[5].customShare.moreThan", "30")
                .containsEntry("rules[5].levels", "2")
                .containsEntry("levels[0].group", "approvers");

        form.put("rules[2].totalDays.upTo", "80");
        form.put("rules[3].totalDays.upTo", "80");
        form.put("rules[4].totalDays.upTo", "80");
        form.put("rules[5].totalDays.upTo", "80");
        form.put("rules[6].totalDays.moreThan", "80");
        HttpResponse<String> saved = admin.submit(DRAFT, form);
        assertThat(saved.body())
                .contains("The draft was saved and tested", "No problems found")
                .containsPattern("more sign-offs</dt><dd>1<")
                .contains("Approvers, Senior approvers", "&gt; 500");

        assertThat(admin.submit(DRAFT + "/publish", Map.of("rowVersion", version(saved), "note", " "))
                        .body())
                .contains("id=\"note-wrong\"");
        HttpResponse<String> published = admin.submit(
                DRAFT + "/publish", Map.of("rowVersion", version(saved), "note", "Large begins at 80 days"));
        assertThat(published.body())
                .contains("The version was published", "waiting for the workflow", "Large begins at 80 days");
        assertThat(outbox()).containsExactly("DeployPolicy");
        assertThat(policyOf(engine.submitted("Published, but not in force"))).isZero();

        jdbc.sql("update approval_policy set in_force_at = now() where in_force_at is null")
                .update();
        UUID after = engine.submitted("Under the new policy");
        assertThat(policyOf(after)).isEqualTo(1);
        assertThat(policyOf(before)).isZero();
        assertThat(portal.as("planner")
                        .get("/api/v1/revisions/" + revisionOf(after))
                        .json()
                        .path("policyVersion")
                        .asInt())
                .isEqualTo(1);
        assertThat(admin.get("/catalogue/policy").body()).contains("In force: version 1");
        assertThat(audit("policy.publish")).hasSize(1).first().asString().contains("Large begins at 80 days");
        assertThatThrownBy(() -> jdbc.sql("update approval_policy set dmn = 'x' where status = 'PUBLISHED'")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("is published and can't be changed");
        assertThatThrownBy(() -> jdbc.sql("delete from approval_policy where status = 'PUBLISHED'")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void a_policy_under_which_a_revision_could_never_be_approved_is_not_published() {
        Visitor admin = Visitor.signedIn(portal, "admin");
        Map<String, String> form = form(admin.submit(DRAFT + "/begin", Map.of()));
        form.put("levels[1].group", "directors");
        HttpResponse<String> saved = admin.submit(DRAFT, form);
        assertThat(saved.body()).contains("Level 2: the group “Directors” has no active approver");

        HttpResponse<String> refused =
                admin.submit(DRAFT + "/publish", Map.of("rowVersion", version(saved), "note", "Directors sign"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Not published, because", "Level 2: the group “Directors” has no active approver");
        assertThat(audit("policy.not-published")).last().asString().contains("NO_APPROVER level 2 group directors");
        assertThat(jdbc.sql("select count(*) from approval_policy where status = 'DRAFT'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void the_rule_of_four_eyes_is_relaxed_by_a_version_and_the_rehearsal_shows_who_would_be_left() {
        engine.submitted("Somebody steps aside");
        Visitor admin = Visitor.signedIn(portal, "admin");
        HttpResponse<String> begun = admin.submit(DRAFT + "/begin", Map.of());
        assertThat(begun.body()).contains("Remaining approvers", "name=\"fourEyes\" value=\"CONTRIBUTORS\" checked");

        Map<String, String> form = form(begun);
        form.put("fourEyes", "SUBMITTER");
        HttpResponse<String> saved = admin.submit(DRAFT, form);
        assertThat(saved.body())
                .contains("name=\"fourEyes\" value=\"SUBMITTER\" checked")
                .contains("Only the submitter</li>")
                .contains("Everyone in the groups could sign off these revisions");
        assertThat(jdbc.sql("select four_eyes from approval_policy where status = 'DRAFT'")
                        .query(String.class)
                        .single())
                .isEqualTo("SUBMITTER");
        assertThat(admin.get("/catalogue/policy").body())
                .contains("May not sign off: Everyone who entered part of it since the last approval");
    }

    @Test
    void rules_that_leave_a_gap_or_overlap_are_not_published() {
        Visitor admin = Visitor.signedIn(portal, "admin");
        Map<String, String> form = form(admin.submit(DRAFT + "/begin", Map.of()));
        form.put("rules[0].totalDays.upTo", "50");
        HttpResponse<String> saved = admin.submit(DRAFT, form);
        assertThat(saved.body()).contains("No rule applies to 50.01 days, 0 % custom");
        form.putAll(form(saved));
        form.put("rules[0].totalDays.upTo", "70");
        assertThat(admin.submit(DRAFT, form).body()).contains("More than one rule applies to 60.01 days");
    }

    @Test
    void a_wrong_entry_is_reported_at_its_field_and_everything_typed_stays() {
        Visitor admin = Visitor.signedIn(portal, "admin");
        Map<String, String> form = form(admin.submit(DRAFT + "/begin", Map.of()));
        form.put("rules[0].totalDays.upTo", "many");
        form.put("rules[1].customShare.upTo", "101");
        form.put("rules[2].totalDays.upTo", "10");
        form.put("rules[3].name", "");
        form.put("levels[0].reminder", "9");
        form.put("levels[1].group", "No Such \"Group\"");
        HttpResponse<String> refused = admin.submit(DRAFT, form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"rules[0].totalDays.upTo-wrong\"", "value=\"many\"")
                .contains("id=\"rules[1].customShare.upTo-wrong\"", "value=\"101\"")
                .contains("id=\"rules[2].totalDays.upTo-wrong\"", "Enter more than 60")
                .contains("id=\"rules[3].name-wrong\"")
                .contains("id=\"levels[0].reminder-wrong\"", "id=\"levels[1].group-wrong\"")
                .contains("No Such &quot;Group&quot;");
    }

    @Test
    void a_form_that_lacks_a_fact_is_refused_and_not_read_as_any_figure() {
        Visitor admin = Visitor.signedIn(portal, "admin");
        Map<String, String> form = form(admin.submit(DRAFT + "/begin", Map.of()));
        form.remove("rules[2].totalDays.moreThan");
        form.put("rules[2].daysOver", "60");

        assertThat(admin.submit(DRAFT, form).statusCode()).isEqualTo(409);
        assertThat(form(admin.get(DRAFT))).containsEntry("rules[2].totalDays.moreThan", "60");
    }

    @Test
    void rules_and_levels_are_added_and_removed_without_losing_what_was_typed() {
        Visitor admin = Visitor.signedIn(portal, "admin");
        Map<String, String> form = form(admin.submit(DRAFT + "/begin", Map.of()));
        form.put("rules[0].reason", "Typed, not saved");
        form.put("action", "add-rule");
        HttpResponse<String> added = admin.submit(DRAFT, form);
        assertThat(added.body()).contains("id=\"rules[7].name\"", "Typed, not saved", "not been saved yet");
        form = form(added);
        form.put("action", "remove-rule-7");
        assertThat(admin.submit(DRAFT, form).body()).doesNotContain("id=\"rules[7].name\"");
        form.put("action", "add-level");
        assertThat(admin.submit(DRAFT, form).body()).contains("id=\"levels[2].group\"");
    }

    @Test
    void whoever_saves_over_a_newer_draft_gets_a_conflict_that_names_who_changed_it_and_keeps_the_entry() {
        Visitor admin = Visitor.signedIn(portal, "admin");
        Map<String, String> form = form(admin.submit(DRAFT + "/begin", Map.of()));
        admin.submit(DRAFT, form);
        form.put("rules[0].reason", "The slower one");
        HttpResponse<String> conflict = admin.submit(DRAFT, form);
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("The draft was changed by you in another window (", "The slower one");

        jdbc.sql("update approval_policy set changed_by = 'planner' where status = 'DRAFT'")
                .update();
        assertThat(admin.submit(DRAFT, form).body()).contains("The draft was changed by Paula Planner (");
    }

    @Test
    void a_form_that_is_shown_again_does_not_overwrite_what_somebody_else_saved_meanwhile() {
        Visitor admin = Visitor.signedIn(portal, "admin");
        Map<String, String> form = form(admin.submit(DRAFT + "/begin", Map.of()));
        String seen = form.get("rowVersion");
        admin.submit(DRAFT, form);

        form.put("action", "show");
        HttpResponse<String> shown = admin.submit(DRAFT, form);
        assertThat(versionOfRules(shown)).isEqualTo(seen);
        assertThat(version(shown)).as("of the form that publishes").isEqualTo(seen);
        form.put("action", "save");
        form.put("rules[0].totalDays.upTo", "many");
        HttpResponse<String> refused = admin.submit(DRAFT, form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(versionOfRules(refused)).isEqualTo(seen);

        form.put("rules[0].totalDays.upTo", "60");
        HttpResponse<String> conflict = admin.submit(DRAFT, form);
        assertThat(conflict.statusCode()).isEqualTo(409);
        form.put("rowVersion", versionOfRules(conflict));
        assertThat(admin.submit(DRAFT, form).body()).contains("The draft was saved");
    }

    @Test
    void administrators_who_begin_at_the_same_time_share_one_draft() {
        Visitor admin = Visitor.signedIn(portal, "admin");
        int begunBefore = audit("policy.draft").size();
        CompletableFuture<HttpResponse<String>> second = transaction.execute(status -> {
            drafting.begin(people.find("admin").orElseThrow());
            var begun = CompletableFuture.supplyAsync(() -> admin.submit(DRAFT + "/begin", Map.of()));
            await().until(this::somebodyWaits);
            return begun;
        });
        assertThat(second.join().body()).contains("name=\"rowVersion\"");
        assertThat(audit("policy.draft")).hasSize(begunBefore + 1);
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select exists (select from pg_stat_activity where wait_event_type = 'Lock')")
                .query(Boolean.class)
                .single();
    }

    @Test
    void only_administrators_change_the_policy() {
        Visitor planner = Visitor.signedIn(portal, "planner");
        planner.get("/work");
        assertThat(planner.get(DRAFT).statusCode()).isEqualTo(403);
        assertThat(planner.submit(DRAFT + "/begin", Map.of()).statusCode()).isEqualTo(403);
    }

    private static Map<String, String> form(HttpResponse<String> page) {
        Map<String, String> form = new LinkedHashMap<>();
        FIELD.matcher(page.body()).results().forEach(found -> form.put(found.group(2), found.group(3)));
        CHOICE.matcher(page.body()).results().forEach(found -> form.put(found.group(1), found.group(2)));
        form.put("rowVersion", version(page));
        form.put("action", "save");
        return form;
    }

    private static String version(HttpResponse<String> page) {
        return VERSION.matcher(page.body()).results().findFirst().orElseThrow().group(1);
    }

    /** The version in the form of the rules, which follows the form that publishes. */
    private static String versionOfRules(HttpResponse<String> page) {
        return VERSION.matcher(page.body())
                .results()
                .reduce((first, second) -> second)
                .orElseThrow()
                .group(1);
    }

    private List<String> outbox() {
        return jdbc.sql("select kind from outbox_message where kind = 'DeployPolicy'")
                .query(String.class)
                .list();
    }

    private List<String> audit(String action) {
        return jdbc.sql("select detail::text from audit_entry where action = :action")
                .param("action", action)
                .query(String.class)
                .list();
    }

    private int policyOf(UUID engagement) {
        return jdbc.sql("select policy_version from revision where engagement_id = :id")
                .param("id", engagement)
                .query(Integer.class)
                .single();
    }

    private UUID revisionOf(UUID engagement) {
        return jdbc.sql("select id from revision where engagement_id = :id")
                .param("id", engagement)
                .query(UUID.class)
                .single();
    }
}

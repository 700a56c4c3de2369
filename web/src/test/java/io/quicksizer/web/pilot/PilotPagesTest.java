package io.quicksizer.web.pilot;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.model.Step;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.Reply;
import io.quicksizer.web.SignedInBrowser;
import io.quicksizer.web.StandInEngine;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class PilotPagesTest {
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_cohort_is_opened_gets_criteria_and_a_decision_that_is_exported() {
        SignedInBrowser admin = new SignedInBrowser(portal, "admin");
        String name = "Cohort " + UUID.randomUUID();
        assertThat(admin.post("/pilot", Map.of("name", name, "startsOn", "soon", "members", "somebody"))
                        .isStatus(422)
                        .text())
                .contains("Enter the first day", "Enter one member per line");
        admin.post("/pilot", Map.of("name", name, "startsOn", "2020-01-01", "members", "person: planner\nteam: north"))
                .isStatus(200);
        String id = jdbc.sql("select id::text from cohort where name = :name")
                .param("name", name)
                .query(String.class)
                .single();
        String page = "/pilot/" + id;
        admin.post(page + "/members", Map.of("version", "0", "members", "person: planner", "features", "BUDGET_FIT"))
                .isStatus(200);
        assertThat(admin.post(page + "/criteria", Map.of("version", "1", "EXIT.STEP_COMPLETION", "much"))
                        .isStatus(422)
                        .text())
                .contains("Enter a number as the target");
        assertThat(admin.post(page + "/criteria", Map.of("version", "1", "EXIT.STEP_COMPLETION", "1,200"))
                        .isStatus(422)
                        .text())
                .contains("can mean 1200 or 1.2");
        assertThat(admin.post(
                                page + "/criteria",
                                Map.of(
                                        "version",
                                        "1",
                                        "EXIT.OPEN_SEVERE_FEEDBACK",
                                        "9999",
                                        "EXIT.OPEN_SEVERE_FEEDBACK.comparison",
                                        "AT_MOST"))
                        .isStatus(200)
                        .text())
                .contains("met");
        assertThat(admin.post(page + "/decide", Map.of("version", "2", "decision", "GO"))
                        .isStatus(422)
                        .text())
                .contains("reason", "value=\"GO\" checked");
        assertThat(admin.post(page + "/decide", Map.of("version", "2", "decision", "GO", "reason", "All are content"))
                        .isStatus(200)
                        .text())
                .contains("All are content");
        String decision = jdbc.sql("select id::text from pilot_decision where cohort_id = :id::uuid")
                .param("id", id)
                .query(String.class)
                .single();
        assertThat(jdbc.sql("select figures -> 'criteria' -> 0 ->> 'value' from pilot_decision where id = :id::uuid")
                        .param("id", decision)
                        .query(String.class)
                        .single())
                .as("the value that the criterion was judged by")
                .isNotBlank();
        Reply pdf = admin.get(page + "/decisions/" + decision + ".pdf").isStatus(200);
        assertThat(pdf.text()).startsWith("%PDF-");
        admin.post(page + "/end", Map.of()).isStatus(200);
        assertThat(new SignedInBrowser(portal, "planner").get(page).status()).isEqualTo(403);
    }

    @Test
    void two_administrators_who_change_a_cohort_do_not_undo_each_other() {
        SignedInBrowser admin = new SignedInBrowser(portal, "admin");
        String name = "Shared cohort " + UUID.randomUUID();
        admin.post("/pilot", Map.of("name", name, "startsOn", "2020-01-01", "members", "person: planner"))
                .isStatus(200);
        String page = "/pilot/"
                + jdbc.sql("select id::text from cohort where name = :name")
                        .param("name", name)
                        .query(String.class)
                        .single();
        assertThat(admin.get(page).text()).contains("name=\"version\" value=\"0\"");
        admin.post(page + "/members", Map.of("version", "0", "members", "person: PLANNER\nteam: north"))
                .isStatus(200);
        Reply second = admin.post(page + "/members", Map.of("version", "0", "members", "person: viewer"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text())
                .contains(
                        "This cohort was changed by you in another window (",
                        "person: viewer",
                        "person: planner, team: north")
                .contains("name=\"version\" value=\"1\"");
        assertThat(admin.post(page + "/criteria", Map.of("version", "0", "EXIT.PROPOSALS", "3"))
                        .status())
                .isEqualTo(409);
        admin.post(page + "/criteria", Map.of("version", "1", "EXIT.PROPOSALS", "3"))
                .isStatus(200);
    }

    @Test
    void what_was_typed_for_a_cohort_stays_when_it_is_rejected_and_corrects_nobody_elses_change() {
        SignedInBrowser admin = new SignedInBrowser(portal, "admin");
        String page = cohort(admin, "Typed ");
        admin.post(page + "/members", Map.of("version", "0", "members", "person: planner"))
                .isStatus(200);

        assertThat(admin.post(
                                page + "/criteria",
                                Map.of(
                                        "version", "0",
                                        "EXIT.STEP_COMPLETION", "much",
                                        "EXIT.PROPOSALS", "3",
                                        "EXIT.PROPOSALS.comparison", "AT_MOST"))
                        .isStatus(422)
                        .text())
                .contains(
                        "value=\"much\"", "name=\"EXIT.PROPOSALS\" inputmode=\"decimal\" maxlength=\"12\" value=\"3\"")
                .containsPattern("name=\"EXIT.PROPOSALS.comparison\".*?<option value=\"AT_MOST\" selected>")
                .contains("name=\"version\" value=\"0\"")
                .doesNotContain("name=\"version\" value=\"1\"");
        assertThat(admin.post(
                                page + "/members",
                                Map.of("version", "1", "members", "somebody", "features", "BUDGET_FIT"))
                        .isStatus(422)
                        .text())
                .contains(">somebody</textarea>", "value=\"BUDGET_FIT\" checked");
    }

    @Test
    void a_decision_is_recorded_once_however_often_and_by_how_many_it_is_sent() {
        SignedInBrowser admin = new SignedInBrowser(portal, "admin");
        String page = cohort(admin, "Decided by two ");
        Map<String, String> go = Map.of("version", version(admin, page), "decision", "GO", "reason", "All are content");

        List<Integer> answers = IntStream.range(0, 4)
                .parallel()
                .mapToObj(click -> admin.post(page + "/decide", go).status())
                .sorted()
                .toList();

        assertThat(answers).containsExactly(200, 409, 409, 409);
        Reply late = admin.post(
                page + "/decide", Map.of("version", go.get("version"), "decision", "EXTEND", "reason", "Some are not"));
        assertThat(late.isStatus(409).text())
                .contains(
                        "or decided on by you in another window (",
                        "Your decision was not saved",
                        "All are content",
                        "Extend the pilot")
                .contains("value=\"EXTEND\" checked", "required>Some are not</textarea>");
        assertThat(decisions(page)).containsExactly("GO");

        String now = version(admin, page);
        admin.post(page + "/decide", Map.of("version", now, "decision", "EXTEND", "reason", "Some are not"))
                .isStatus(200);
        assertThat(decisions(page)).containsExactly("GO", "EXTEND");
    }

    @Test
    void a_cohort_is_opened_once_however_often_the_form_is_sent() {
        SignedInBrowser admin = new SignedInBrowser(portal, "admin");
        Map<String, String> form =
                Map.of("name", "Opened " + UUID.randomUUID(), "startsOn", "2020-01-01", "members", "person: planner");

        assertThat(IntStream.range(0, 4)
                        .parallel()
                        .mapToObj(click -> admin.post("/pilot", form).status())
                        .sorted()
                        .toList())
                .containsExactly(200, 422, 422, 422);
    }

    @Test
    void a_decision_on_criteria_that_somebody_changed_meanwhile_is_a_conflict() {
        SignedInBrowser admin = new SignedInBrowser(portal, "admin");
        String page = cohort(admin, "Changed before the decision ");
        String seen = version(admin, page);
        admin.post(page + "/criteria", Map.of("version", seen, "EXIT.PROPOSALS", "3"))
                .isStatus(200);

        admin.post(page + "/decide", Map.of("version", seen, "decision", "GO", "reason", "All are content"))
                .isStatus(409);
        assertThat(decisions(page)).isEmpty();
    }

    @Test
    void an_entry_criterion_is_met_before_the_first_day_and_an_exit_criterion_is_not() {
        SignedInBrowser admin = new SignedInBrowser(portal, "admin");
        engine.at("Before the pilot", Step.SIZING);
        String page =
                cohort(admin, "Starts soon ", LocalDate.now(ZoneOffset.UTC).plusDays(2));

        String shown = admin.post(
                        page + "/criteria",
                        Map.of(
                                "version",
                                version(admin, page),
                                "ENTRY.ACTIVE_SHARE",
                                "100",
                                "EXIT.ACTIVE_SHARE",
                                "100"))
                .isStatus(200)
                .text();

        String entry = shown.substring(shown.indexOf("ENTRY-ACTIVE_SHARE"), shown.indexOf("ENTRY-STEP_COMPLETION"));
        String exit = shown.substring(shown.indexOf("EXIT-ACTIVE_SHARE"), shown.indexOf("EXIT-STEP_COMPLETION"));
        assertThat(entry).contains("now 100", "· met");
        assertThat(exit).contains("now 0", "· not met");
        assertThat(shown).contains("the four weeks before the first day");
        admin.post(page + "/end", Map.of()).isStatus(200);
    }

    @Test
    void a_cohort_that_has_ended_keeps_its_figures_and_takes_no_further_decision() {
        SignedInBrowser admin = new SignedInBrowser(portal, "admin");
        String page = cohort(admin, "Ends ", LocalDate.of(2020, 1, 2));
        engine.at("Counted at the end", Step.SIZING);
        String counted = figures(admin, page);
        assertThat(counted).contains(">1 / 1</td>");
        String seen = version(admin, page);

        admin.post(page + "/end", Map.of()).isStatus(200);

        assertThat(figures(admin, page)).isEqualTo(counted);
        assertThat(admin.get(page).text()).doesNotContain(page + "/decide", page + "/members", "Save criteria");
        Map<String, String> go = Map.of("version", seen, "decision", "GO", "reason", "All are content");
        assertThat(admin.post(page + "/decide", go).isStatus(409).text())
                .contains("The cohort has ended", "<p class=\"feedback-text\">All are content</p>");
        admin.post(page + "/criteria", Map.of("version", seen, "EXIT.PROPOSALS", "3"))
                .isStatus(409);
        assertThat(decisions(page)).isEmpty();
        engine.at("Not counted any more", Step.SIZING);
        admin.post(page + "/end", Map.of()).isStatus(200);
        assertThat(figures(admin, page)).isEqualTo(counted);
    }

    @Test
    void a_cohort_that_an_earlier_release_ended_says_that_its_figures_were_not_stored() {
        SignedInBrowser admin = new SignedInBrowser(portal, "admin");
        String page = cohort(admin, "Ended before ");
        admin.post(
                        page + "/criteria",
                        Map.of(
                                "version",
                                version(admin, page),
                                "EXIT.OPEN_SEVERE_FEEDBACK.comparison",
                                "AT_MOST",
                                "EXIT.OPEN_SEVERE_FEEDBACK",
                                "0"))
                .isStatus(200);
        jdbc.sql("update cohort set ended_at = now() where id = cast(:id as uuid)")
                .param("id", page.substring("/pilot/".length()))
                .update();

        assertThat(admin.get(page).isStatus(200).text())
                .contains("were not stored when it ended", "No decision was recorded")
                .doesNotContain("id=\"figures\"")
                .doesNotContain("· met", "· not met", "severity-low");
    }

    @Test
    void remarks_of_the_satisfaction_survey_are_read_on_the_page_of_the_cohort_and_kept_when_it_ends() {
        SignedInBrowser admin = new SignedInBrowser(portal, "admin");
        String page = cohort(admin, "Remarks ", LocalDate.of(2020, 1, 3));
        jdbc.sql("delete from satisfaction").update();
        UUID id = engine.submitted("Remarked");
        engine.render(id);
        new SignedInBrowser(portal, "planner")
                .post("/engagements/" + id + "/satisfaction", Map.of("score", "2", "remark", "Too <many> clicks"))
                .isStatus(200);

        assertThat(admin.get(page).text()).contains("2 of 5", "Too &lt;many&gt; clicks");
        admin.post(page + "/end", Map.of()).isStatus(200);
        assertThat(admin.get(page).text()).contains("2 of 5", "Too &lt;many&gt; clicks");
    }

    private static String figures(SignedInBrowser admin, String page) {
        String shown = admin.get(page).isStatus(200).text();
        return shown.substring(shown.indexOf("id=\"figures\""), shown.indexOf("id=\"criteria\""));
    }

    private String cohort(SignedInBrowser admin, String name) {
        return cohort(admin, name, LocalDate.of(2020, 1, 1));
    }

    private String cohort(SignedInBrowser admin, String name, LocalDate startsOn) {
        String full = name + UUID.randomUUID();
        admin.post("/pilot", Map.of("name", full, "startsOn", startsOn.toString(), "members", "person: planner"))
                .isStatus(200);
        return "/pilot/"
                + jdbc.sql("select id::text from cohort where name = :name")
                        .param("name", full)
                        .query(String.class)
                        .single();
    }

    private static String version(SignedInBrowser admin, String page) {
        Matcher version = VERSION.matcher(admin.get(page).isStatus(200).text());
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    private List<String> decisions(String page) {
        return jdbc.sql("select decision from pilot_decision where cohort_id = cast(:id as uuid) order by decided_at")
                .param("id", page.substring("/pilot/".length()))
                .query(String.class)
                .list();
    }

    @Test
    void a_feature_that_is_off_is_refused_and_comes_back_for_a_cohort() {
        SignedInBrowser admin = new SignedInBrowser(portal, "admin");
        UUID engagement = engine.at("Switched", Step.SIZING);
        String fit = "/engagements/" + engagement + "/fit";
        String link = "href=\"" + fit + "\"";
        String step = "/engagements/" + engagement + "/steps/sizing";
        SignedInBrowser planner = new SignedInBrowser(portal, "planner");
        assertThat(planner.get(step).isStatus(200).text()).contains(link);
        assertThat(planner.get("/engagements/" + engagement).text()).contains(link);
        try {
            admin.post("/pilot/features", Map.of("feature", "BUDGET_FIT", "state", "OFF"))
                    .isStatus(200);
            assertThat(planner.get(fit + "?target=100").status()).isEqualTo(403);
            assertThat(planner.get(step).isStatus(200).text()).doesNotContain(link);
            assertThat(planner.get("/engagements/" + engagement).text()).doesNotContain(link);
            Reply program = portal.as("planner").post("/api/v1/fit", "{\"targetDays\":75}");
            assertThat(program.status()).isEqualTo(403);
            assertThat(jdbc.sql("select actor || ' ' || action || ' ' || (detail::jsonb ->> 'reason') from audit_entry"
                                    + " where correlation_id = :id")
                            .param("id", program.header("X-Correlation-Id"))
                            .query(String.class)
                            .list())
                    .containsExactly("planner catalogue.fit FEATURE_OFF");
            admin.post("/pilot/features", Map.of("feature", "BUDGET_FIT", "state", "COHORTS"))
                    .isStatus(200);
            assertThat(planner.get(fit + "?target=100").status()).isEqualTo(403);
            String cohort = cohort(admin, "Fits ");
            admin.post(
                            cohort + "/members",
                            Map.of("version", "0", "members", "person: planner2", "features", "BUDGET_FIT"))
                    .isStatus(200);
            portal.as("planner2").post("/api/v1/fit", "{\"targetDays\":75}").isStatus(200);
            portal.as("planner").post("/api/v1/fit", "{\"targetDays\":75}").isStatus(403);
            admin.post(cohort + "/end", Map.of()).isStatus(200);
        } finally {
            admin.post("/pilot/features", Map.of("feature", "BUDGET_FIT", "state", "ON"))
                    .isStatus(200);
        }
        planner.get(fit + "?target=100").isStatus(200);
        assertThat(jdbc.sql("select actor || ' ' || action from audit_entry"
                                + " where outcome = 'REFUSED' and subject_id = :id")
                        .param("id", engagement.toString())
                        .query(String.class)
                        .list())
                .containsExactly("planner engagement.fit", "planner engagement.fit");
    }

    @Test
    void the_owner_of_an_exported_engagement_is_asked_once() {
        jdbc.sql("delete from satisfaction").update();
        UUID id = engine.submitted("Asked");
        SignedInBrowser planner = new SignedInBrowser(portal, "planner");
        String question = "/engagements/" + id + "/satisfaction";
        assertThat(planner.get(question).isStatus(200).text()).doesNotContain("How satisfied");
        engine.render(id);
        assertThat(planner.get(question).isStatus(200).text()).contains("How satisfied");
        assertThat(new SignedInBrowser(portal, "viewer").get(question).text()).doesNotContain("How satisfied");
        String tooLong = "Quick " + "x".repeat(2_000);
        assertThat(planner.post(question, Map.of("score", "4", "remark", tooLong))
                        .isStatus(422)
                        .text())
                .contains("Shorten this text to at most", tooLong + "</textarea>")
                .contains("href=\"/engagements/" + id + "?language=de\"")
                .containsPattern("value=\"4\" required checked");
        planner.post(question, Map.of("score", "4", "remark", "Quick")).isStatus(200);
        assertThat(planner.get(question).isStatus(200).text()).doesNotContain("How satisfied");
        assertThat(jdbc.sql("select score from satisfaction where user_name = 'planner'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void days_really_spent_are_entered_by_hand_by_file_and_by_program_beside_the_estimate() {
        UUID id = engine.submitted("Actual");
        engine.render(id);
        SignedInBrowser planner = new SignedInBrowser(portal, "planner");
        String page = "/engagements/" + id + "/actuals";
        assertThat(planner.get(page).isStatus(200).text()).contains("Foundation programme", "days.li-foundation");
        assertThat(planner.post(page, Map.of("days.li-foundation", "many"))
                        .isStatus(422)
                        .text())
                .contains("Enter the days of Foundation programme");
        assertThat(planner.post(page, Map.of("days.li-foundation", "52,5"))
                        .isStatus(200)
                        .text())
                .contains("The days were saved");
        portal.as("planner")
                .post("/api/v1" + page, "{\"entries\":[{\"lineItem\":\"li-foundation\",\"days\":60.25}]}")
                .isStatus(200);
        assertThat(portal.as("planner")
                        .get("/api/v1" + page)
                        .isStatus(200)
                        .json()
                        .path("actualDays")
                        .decimalValue())
                .isEqualByComparingTo("60.25");
        portal.as("planner")
                .post("/api/v1" + page, "{\"entries\":[{\"lineItem\":\"li-none\",\"days\":1}]}")
                .isStatus(422);
        portal.as("viewer")
                .post("/api/v1" + page, "{\"entries\":[{\"lineItem\":\"li-foundation\",\"days\":1}]}")
                .isStatus(403);
        new SignedInBrowser(portal, "admin").get("/catalogue/suggestions").isStatus(200);
    }

    @Test
    void the_weekly_report_is_a_page_a_csv_file_a_pdf_and_json() {
        SignedInBrowser admin = new SignedInBrowser(portal, "admin");
        engine.opened("This week");
        String week = portal.as("admin").get("/api/v1/kpis").json().path("to").asText();
        assertThat(admin.get("/kpis/week?week=" + week).isStatus(200).text())
                .contains("Headline figures", "Engagements opened", "The week is not over");
        assertThat(admin.get("/kpis/week").isStatus(200).text()).contains("Headline figures");
        assertThat(admin.get("/kpis/week.csv?week=" + week).isStatus(200).text())
                .contains("Engagements opened");
        assertThat(admin.get("/kpis/week.pdf?week=" + week).isStatus(200).text())
                .startsWith("%PDF-");
        assertThat(portal.as("viewer")
                        .get("/api/v1/kpis/weeks/" + week)
                        .isStatus(200)
                        .json()
                        .path("figures"))
                .hasSize(9);
        assertThat(admin.get("/kpis/week?week=soon").status()).isEqualTo(404);
        assertThat(admin.get("/kpis/week?week=2199-W01").status()).isEqualTo(404);
    }
}

package io.quicksizer.web.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.Reply;
import io.quicksizer.web.SignedInBrowser;
import io.quicksizer.web.StandInEngine;
import io.quicksizer.web.Visitor;
import io.quicksizer.workers.approval.DecisionLinks;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notifications, their settings, and the link of a mail, in the portal and the API. */
@PortalTest
class NotificationsTest {
    private static final String API = "/api/v1/notifications";
    private static final Pattern OPEN = Pattern.compile("/notifications/([0-9a-f-]{36})/open");

    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DecisionLinks links;

    @Test
    void the_bell_counts_what_is_unread_and_opening_one_leads_to_its_page() {
        Visitor approver = Visitor.signedIn(portal, "approver2");
        approver.submit("/notifications/read-all", Map.of());
        UUID id = engine.submitted("Bell");
        jdbc.sql(
                        "update notification_event set facts = facts || '{\"engagement\": \"Bell & <i>whistle</i>\"}' where engagement_id = :id")
                .param("id", id)
                .update();

        String page = approver.get("/notifications").body();
        assertThat(page).contains("Bell &amp; &lt;i&gt;whistle&lt;/i&gt;: revision 1 is waiting for your sign-off");
        assertThat(page).containsPattern("class=\"count\">1<");
        Matcher open = OPEN.matcher(page);
        assertThat(open.find()).isTrue();
        HttpResponse<String> opened = approver.submit("/notifications/" + open.group(1) + "/open", Map.of());
        assertThat(opened.uri().getPath()).startsWith("/approvals/");

        assertThat(approver.get("/notifications").body()).contains("No unread notifications.");
        assertThat(approver.get("/notifications?all=true&language=de").body())
                .contains("wartet auf Ihre Freigabe", "Benachrichtigungen");
        approver.get("/notifications?language=en");
    }

    @Test
    void a_notification_of_somebody_else_is_not_found() {
        engine.submitted("Not yours");
        String id = portal.as("approver2")
                .get(API)
                .isStatus(200)
                .json()
                .path("notifications")
                .path(0)
                .path("id")
                .asText();
        portal.as("viewer").post(API + "/" + id + "/read").isStatus(404);
        new SignedInBrowser(portal, "viewer")
                .post("/notifications/" + id + "/open", Map.of())
                .isStatus(404);
    }

    @Test
    void programs_read_and_mark_a_persons_notifications() {
        engine.submitted("For programs");
        JsonNode page =
                portal.as("approver2").get(API + "?limit=1").isStatus(200).json();
        assertThat(page.path("unread").asInt()).isPositive();
        JsonNode latest = page.path("notifications").path(0);
        assertThat(latest.path("kind").asText()).isEqualTo("SIGN_OFF_WAITING");
        portal.as("approver2")
                .post(API + "/" + latest.path("id").asText() + "/read")
                .isStatus(200);
        portal.as("approver2").post(API + "/read").isStatus(204);
        assertThat(portal.as("approver2").get(API).json().path("unread").asInt())
                .isZero();
        portal.as("approver2").get(API + "?limit=0").isStatus(400);
    }

    @Test
    void settings_are_kept_as_chosen_in_the_portal_and_in_the_api() {
        Visitor viewer = Visitor.signedIn(portal, "viewer");
        assertThat(viewer.get("/notifications/settings").body()).contains("Somebody mentioned you");
        viewer.submit(
                "/notifications/settings",
                Map.of(
                        "language",
                        "de",
                        "zone",
                        "Europe/Berlin",
                        "digestAt",
                        "07:30",
                        "quietFrom",
                        "20:00",
                        "quietTo",
                        "06:00",
                        "mail-MENTION",
                        "DAILY"));
        JsonNode stored =
                portal.as("viewer").get(API + "/settings").isStatus(200).json();
        assertThat(stored.path("zone").asText()).isEqualTo("Europe/Berlin");
        assertThat(stored.path("quietFrom").asText()).isEqualTo("20:00");
        assertThat(stored.path("choices").path("MENTION").path("mail").asText()).isEqualTo("DAILY");
        assertThat(stored.path("choices").path("MENTION").path("inPortal").asBoolean())
                .isFalse();

        portal.as("viewer")
                .json("PUT", API + "/settings", "{\"language\":\"en\",\"zone\":\"UTC\",\"digestAt\":\"08:00\"}")
                .isStatus(200);
        assertThat(portal.as("viewer")
                        .get(API + "/settings")
                        .json()
                        .path("choices")
                        .path("MENTION")
                        .path("mail")
                        .asText())
                .isEqualTo("NOW");
        portal.as("viewer")
                .json("PUT", API + "/settings", "{\"language\":\"fr\",\"zone\":\"UTC\",\"digestAt\":\"08:00\"}")
                .isStatus(422);
    }

    @Test
    void emails_are_in_the_language_chosen_in_the_portal_and_the_field_of_the_settings_changes_no_page() {
        jdbc.sql("delete from notification_settings where user_name = 'lead'").update();
        Visitor lead = Visitor.signedIn(portal, "lead");
        lead.get("/?language=de");
        assertThat(portal.as("lead")
                        .get(API + "/settings")
                        .json()
                        .path("language")
                        .asText())
                .isEqualTo("de");
        assertThat(lead.get("/notifications/settings").body()).contains("<option value=\"de\" selected lang=\"de\">");
        lead.submit("/notifications/settings", Map.of("language", "en", "zone", "UTC", "digestAt", "08:00"));
        assertThat(portal.as("lead")
                        .get(API + "/settings")
                        .json()
                        .path("language")
                        .asText())
                .isEqualTo("en");
        assertThat(lead.get("/notifications").body()).contains("Benachrichtigungen");
        jdbc.sql("delete from notification_settings where user_name = 'lead'").update();
        lead.get("/?language=en");
    }

    @Test
    void settings_that_are_rejected_are_shown_again_as_they_were_chosen() {
        Visitor approver = Visitor.signedIn(portal, "approver");
        String page = approver.submit(
                        "/notifications/settings",
                        Map.of(
                                "language", "en",
                                "zone", "Europe/Berlin",
                                "digestAt", "07:30",
                                "quietFrom", "20:00",
                                "quietTo", "",
                                "portal-SUBMITTED", "on",
                                "mail-SUBMITTED", "DAILY"))
                .body();
        assertThat(page).contains("Say both when the quiet hours begin", "value=\"20:00\"");
        assertThat(page).containsPattern("name=\"portal-SUBMITTED\"[^>]* checked>");
        assertThat(page).doesNotContainPattern("name=\"portal-MENTION\"[^>]* checked>");
        assertThat(page).containsPattern("name=\"mail-SUBMITTED\"[^>]*>.*?<option value=\"DAILY\" selected>");
    }

    @Test
    void a_link_shows_what_waits_decides_nothing_by_a_get_and_approves_by_a_post() {
        UUID id = engine.submitted("Linked");
        String link = links.issue("approver2", id).orElseThrow();
        Visitor approver = Visitor.signedIn(portal, "approver2");
        String page = approver.get(link).body();
        assertThat(page).contains("Approve", "Paula Planner", "/approvals/");
        assertThat(page).doesNotContain("feedback/new?page=%2Fdecide%2F");
        approver.get(link);
        assertThat(decisions(id)).isZero();

        assertThat(Visitor.signedIn(portal, "approver").get(link).statusCode()).isEqualTo(404);
        assertThat(decisions(id)).isZero();

        HttpResponse<String> approved = approver.submit(link, Map.of());
        assertThat(approved.uri().toString()).contains("/approvals/").contains("decided=approve");
        assertThat(decisions(id)).isEqualTo(1);

        HttpResponse<String> again = approver.get(link);
        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(again.body()).contains("You have already used this link to decide.", "/engagements/" + id);
        assertThat(new SignedInBrowser(portal, "approver2").post(link, Map.of()).status())
                .isEqualTo(410);
        assertThat(decisions(id)).isEqualTo(1);
    }

    @Test
    void a_scanner_of_mails_and_a_browser_that_fetches_ahead_decide_nothing_and_use_nothing_up() {
        UUID id = engine.submitted("Scanned");
        String link = links.issue("approver2", id).orElseThrow();
        for (String method : List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE")) {
            assertThat(portal.anonymous()
                            .send(method, link, HttpRequest.BodyPublishers.noBody())
                            .text())
                    .as(method)
                    .doesNotContain("Northwind");
        }
        SignedInBrowser approver = new SignedInBrowser(portal, "approver2");
        Reply ahead = approver.get(link, Map.of("Sec-Purpose", "prefetch")).isStatus(200);
        assertThat(ahead.header("Cache-Control")).contains("no-store");
        assertThat(ahead.header("Referrer-Policy")).isIn("no-referrer", "same-origin");
        assertThat(portal.as("approver2").post(link).status())
                .as("without the token of the form")
                .isEqualTo(403);

        assertThat(decisions(id)).isZero();
        assertThat(approver.get(link).isStatus(200).text()).contains("Northwind");
    }

    @Test
    void whoever_may_not_decide_any_more_sees_nothing_of_what_the_link_was_made_for() {
        UUID id = engine.submitted("Not any more");
        String link = links.issue("approver2", id).orElseThrow();
        jdbc.sql("update engagement set owner = 'approver2' where id = :id")
                .param("id", id)
                .update();

        String page =
                new SignedInBrowser(portal, "approver2").get(link).isStatus(403).text();

        assertThat(page).contains("You may no longer decide on this").doesNotContain("Not any more", "Northwind");
    }

    @Test
    void a_link_leads_to_the_sign_in_first() {
        String link = links.issue("approver2", engine.submitted("Signed out")).orElseThrow();
        assertThat(portal.anonymous().get(link).text())
                .doesNotContain("Signed out")
                .doesNotContain("Approve<");
    }

    @Test
    void administrators_see_deliveries_and_webhooks_and_nobody_else_does() {
        SignedInBrowser admin = new SignedInBrowser(portal, "admin");
        assertThat(admin.get("/operations/deliveries").isStatus(200).text())
                .contains("Nothing has failed permanently.");
        assertThat(admin.get("/webhooks").isStatus(200).text()).contains("Webhooks are turned off");
        assertThat(admin.get("/operations").text()).contains("/operations/deliveries");
        SignedInBrowser planner = new SignedInBrowser(portal, "planner");
        planner.get("/operations/deliveries").isStatus(403);
        planner.get("/webhooks").isStatus(403);
        portal.as("admin")
                .post(
                        "/api/v1/webhooks",
                        "{\"name\":\"CRM\",\"url\":\"https://crm.example/\",\"format\":\"SLACK\",\"kinds\":[\"APPROVED\"]}")
                .isStatus(422);
    }

    private int decisions(UUID id) {
        return jdbc.sql("""
                        select count(*) from approval_decision d join revision r on r.id = d.revision_id
                         where r.engagement_id = :id""").param("id", id).query(Integer.class).single();
    }
}

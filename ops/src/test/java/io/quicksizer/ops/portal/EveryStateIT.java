package io.quicksizer.ops.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quicksizer.ops.journey.DemoCatalogue;
import io.quicksizer.ops.journey.SampleEngagement;
import io.quicksizer.ops.testing.Addresses;
import io.quicksizer.ops.testing.Chromium;
import io.quicksizer.ops.testing.Database;
import io.quicksizer.ops.testing.OnTheStack;
import io.quicksizer.ops.testing.Person;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Dialogs, rejected forms, conflicts and errors: in English on a desktop, then in German on a phone and at 400 %. */
@ExtendWith(OnTheStack.class)
@DisplayName("Every dialog and every state of the portal's pages")
@TestInstance(Lifecycle.PER_CLASS)
class EveryStateIT {

    private static final String LINK = """
            insert into decision_link (token_sha256, user_name, engagement_id, revision_id, level, offered_to,
                                       content_sha256, created_at, expires_at)
            select encode(sha256(convert_to(?, 'UTF8')), 'hex'), 'approver', r.engagement_id, r.id, l.level, l.group_name,
                   r.content_sha256, now(), now() + interval '3 days'
              from revision r join approval_level l on l.revision_id = r.id
             where r.engagement_id = ? and l.level = 1
            returning level
            """;

    private final String portal;
    private final String database;
    private final Chromium chromium;
    private SampleEngagement opened;
    private SampleEngagement shared;
    private SampleEngagement atSizing;
    private SampleEngagement reviewed;

    EveryStateIT(Addresses addresses, Chromium chromium) {
        this.portal = addresses.portal();
        this.database = addresses.database();
        this.chromium = chromium;
    }

    /** A state of a page: where it is, and what brings it about. */
    private record State(String name, String path, Act act) {}

    /** What a person does on a page that was opened. */
    private interface Act {
        void on(Page page);
    }

    @BeforeAll
    void openEngagements() {
        opened = SampleEngagement.opened(portal, "Dialogs at the first step");
        shared = SampleEngagement.opened(portal, "Changed by two at once");
        atSizing = SampleEngagement.at(portal, "Dialogs at the sizes", "SIZING");
        reviewed = SampleEngagement.underReview(portal, "Dialogs of an engagement");
    }

    @Test
    void of_a_planner_breaks_no_rule_of_accessibility_and_fits() {
        examine(
                Person.PLANNER,
                List.of(
                        new State(
                                "help",
                                "/kpis",
                                page -> opens(
                                        page, "#help", () -> page.keyboard().press("?"))),
                        new State("inside a line item", sizing(), page -> panel(page, ".line-more a")),
                        new State(
                                "help of a step", sizing(), page -> panel(page, "a[hx-get^='/help/wizard/sections']")),
                        new State("explained figure", engagement(), page -> panel(page, "main [hx-get*='/explain']")),
                        new State("actions", "/engagements", page -> panel(page, ".row-actions a")),
                        new State("overwriting", sizing(), EveryStateIT::overwrites),
                        new State("leaving", context(), EveryStateIT::leaves),
                        new State("everything unfolded", engagement(), EveryStateIT::unfolds),
                        new State(
                                "filters",
                                "/engagements",
                                page -> page.locator(".more-filters summary").click()),
                        new State(
                                "term",
                                context(),
                                page -> page.locator("#step-form .term-word")
                                        .first()
                                        .focus()),
                        new State("rejected", context(), EveryStateIT::isRejected),
                        new State("conflict", "/engagements/" + shared.id() + "/steps/context", this::conflicts),
                        new State("not found", "/nowhere", EveryStateIT::hasAHeading),
                        new State("denied", "/operations", EveryStateIT::hasAHeading),
                        new State("unreadable", "/engagements/x", EveryStateIT::hasAHeading),
                        new State("session over", engagement(), EveryStateIT::isSignedOut)));
    }

    @Test
    void of_an_administrator_breaks_no_rule_of_accessibility_and_fits() {
        examine(
                Person.ADMIN,
                List.of(
                        new State("checked workbook", "/catalogue", page -> {
                            page.locator("#file").setInputFiles(DemoCatalogue.workbook());
                            page.locator("button[formaction='/catalogue/preview']")
                                    .click();
                            assertThat(page.locator("#preview table").first()).isVisible();
                        }),
                        new State("refused workbook", "/catalogue", page -> {
                            page.locator("#file")
                                    .setInputFiles(new FilePayload(
                                            "no-workbook.xlsx",
                                            "application/octet-stream",
                                            "none".getBytes(StandardCharsets.UTF_8)));
                            page.locator("[data-upload] button.next").click();
                            assertThat(page.locator("#file-wrong")).isVisible();
                        }),
                        new State("offboarding unfolded", "/people/planner2/belongings", EveryStateIT::unfolds),
                        new State("people unfolded", "/people", EveryStateIT::unfolds)));
    }

    @Test
    void of_an_approver_with_a_link_from_a_mail_breaks_no_rule_of_accessibility_and_fits() {
        var waiting = SampleEngagement.waitingForSignOff(portal, "Decided by a link");
        var token = "link-of-" + waiting.id();
        try (var link = new Database(database)) {
            link.rows(LINK, token, waiting.id());
        }
        examine(
                Person.APPROVER,
                List.of(
                        new State("link of a mail", "/decide/" + token, EveryStateIT::hasAButton),
                        new State("link of no mail", "/decide/unknown", EveryStateIT::hasAHeading),
                        new State("decision unfolded", "/approvals/" + waiting.revision(), EveryStateIT::unfolds)));
        waiting.withdraw();
    }

    private void examine(Person person, List<State> states) {
        var soft = new SoftAssertions();
        examine(soft, person, "en", states, List.of(Looks.DESKTOP));
        examine(soft, person, "de", states, List.of(Looks.PHONE, Looks.ZOOMED));
        soft.assertAll();
    }

    private void examine(SoftAssertions soft, Person person, String language, List<State> states, List<Looks> looks) {
        var browser = PortalPage.of(person, language.equals("en") ? chromium.desktop() : chromium.phone(), portal);
        var page = browser.page();
        page.onDialog(dialog -> dialog.accept());
        browser.open("/?language=" + language);
        for (var state : states) {
            looks.getFirst().on(page);
            browser.open(state.path());
            state.act().on(page);
            for (var look : looks) {
                soft.assertThat(look.faults(page))
                        .as(state.name() + " at " + look)
                        .isEmpty();
            }
            browser.picture("state-" + language + "-" + state.name().replace(' ', '-'));
        }
    }

    private String engagement() {
        return "/engagements/" + reviewed.id();
    }

    private String sizing() {
        return "/engagements/" + atSizing.id() + "/steps/sizing";
    }

    private String context() {
        return "/engagements/" + opened.id() + "/steps/context";
    }

    private static void opens(Page page, String dialog, Runnable opening) {
        opening.run();
        assertThat(page.locator("dialog" + dialog)).isVisible();
    }

    private static void panel(Page page, String link) {
        opens(page, "#panel", () -> page.locator(link).first().click());
    }

    private static void overwrites(Page page) {
        page.locator(".sizing-grid .sizes-of label.s").first().click();
        opens(page, "#overwrite", () -> page.locator("[data-apply=L]").click());
    }

    private static void leaves(Page page) {
        page.waitForResponse("**/preview", () -> page.locator("#notes").fill("Left at " + System.nanoTime()));
        opens(page, "#leaving", () -> page.locator("a.brand").click());
    }

    private static void hasAHeading(Page page) {
        assertThat(page.locator("h1")).isVisible();
    }

    private static void hasAButton(Page page) {
        assertThat(page.locator("main form[method=post] button").first()).isVisible();
    }

    private static void unfolds(Page page) {
        page.evaluate("document.querySelectorAll('main details').forEach(details => { details.open = true; })");
    }

    private static void isRejected(Page page) {
        page.locator("#y1").fill("900");
        page.locator("#onwards").click();
        assertThat(page.locator(".problems-count")).isVisible();
    }

    private void conflicts(Page page) {
        shared.submitContext();
        shared.awaitStep("SCOPE");
        shared.goBack("SCOPE");
        shared.awaitStep("CONTEXT");
        page.locator("#customer").fill("Typed meanwhile");
        page.locator("#onwards").click();
        assertThat(page.locator("input[name='take.customer']").first()).isVisible();
    }

    private static void isSignedOut(Page page) {
        page.locator("#comment-comment").fill("Typed before the session ended");
        page.context().clearCookies();
        page.locator("form[action$='/comments'] button").click();
        assertThat(page.locator("a[href*='/engagements/']").first()).isVisible();
    }
}

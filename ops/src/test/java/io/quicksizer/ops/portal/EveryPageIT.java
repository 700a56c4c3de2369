package io.quicksizer.ops.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quicksizer.ops.journey.DemoCatalogue;
import io.quicksizer.ops.journey.PagesWithContent;
import io.quicksizer.ops.journey.SampleEngagement;
import io.quicksizer.ops.testing.Addresses;
import io.quicksizer.ops.testing.Chromium;
import io.quicksizer.ops.testing.OnTheStack;
import io.quicksizer.ops.testing.Person;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnTheStack.class)
@DisplayName("Every page of the portal")
@TestInstance(Lifecycle.PER_CLASS)
class EveryPageIT {

    private static final int LARGEST_PAGE_BYTES = 200_000;

    /** The aim is one second; the gate shares its machine. */
    private static final long LATEST_PAINT_MILLIS = 3_000;

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Addresses addresses;
    private final Chromium chromium;
    private SampleEngagement underReview;
    private SampleEngagement waiting;
    private SampleEngagement atSizing;
    private SampleEngagement atExpert;
    private PagesWithContent content;
    private String cohort = "";
    private int draft;

    EveryPageIT(Addresses addresses, Chromium chromium) {
        this.addresses = addresses;
        this.chromium = chromium;
    }

    private record Seen(Person person, String name, String path) {}

    @BeforeAll
    void bringEngagementsToReviewAndSignOffAndDraftCatalogueAndPolicy() {
        underReview = SampleEngagement.underReview(addresses.portal(), "Core systems renewal, Nordics");
        waiting = SampleEngagement.waitingForSignOff(addresses.portal(), "Finance transformation 2027");
        atSizing = SampleEngagement.atSizingOfAll(addresses.portal(), "Group transformation, all regions");
        atExpert = SampleEngagement.at(addresses.portal(), "Supply chain planning", "EXPERT");
        draft = DemoCatalogue.draft(addresses.portal());
        var admin = PortalPage.of(Person.ADMIN, chromium.desktop(), addresses.portal());
        admin.open("/catalogue/policy");
        if (admin.offers("Change policy")) {
            admin.press("Change policy");
        }
        content = PagesWithContent.in(addresses.portal());
        cohort = cohort(admin);
    }

    private static String cohort(PortalPage admin) {
        admin.open("/pilot");
        admin.type("name", "Nordics");
        admin.type("purpose", "Two teams size their new engagements for six weeks.");
        admin.type("startsOn", "2026-01-05");
        admin.type("members", "team: north");
        admin.page().locator("form[action='/pilot'] button").click();
        admin.open("/pilot");
        admin.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nordics"))
                .first()
                .click();
        admin.page().waitForURL(Pattern.compile(".*/pilot/.+"));
        return URI.create(admin.page().url()).getPath();
    }

    private List<Seen> pages(Person person) {
        var engagement = "/engagements/" + underReview.id();
        return Stream.of(
                        new Seen(Person.PLANNER, "work", "/"),
                        new Seen(Person.PLANNER, "engagements", "/engagements"),
                        new Seen(Person.PLANNER, "help", "/help"),
                        new Seen(Person.PLANNER, "help-page", "/help/wizard"),
                        new Seen(Person.PLANNER, "help-search", "/help/search?q=custom"),
                        new Seen(Person.PLANNER, "engagement", engagement),
                        new Seen(Person.PLANNER, "engagement-in-approval", "/engagements/" + waiting.id()),
                        new Seen(Person.PLANNER, "context", engagement + "/steps/context"),
                        new Seen(Person.PLANNER, "scope", engagement + "/steps/scope"),
                        new Seen(Person.PLANNER, "scenarios", engagement + "/steps/scenarios"),
                        new Seen(Person.PLANNER, "sizing", "/engagements/" + atSizing.id() + "/steps/sizing"),
                        new Seen(Person.PLANNER, "sizing-completed", engagement + "/steps/sizing"),
                        new Seen(Person.PLANNER, "expert", "/engagements/" + atExpert.id() + "/steps/expert"),
                        new Seen(Person.PLANNER, "expert-completed", engagement + "/steps/expert"),
                        new Seen(Person.PLANNER, "review", engagement + "/steps/review"),
                        new Seen(Person.PLANNER, "fit", engagement + "/fit"),
                        new Seen(
                                Person.PLANNER, "alternatives", "/engagements/" + content.compared() + "/alternatives"),
                        new Seen(Person.PLANNER, "tags", "/engagements/" + content.compared()),
                        new Seen(Person.PLANNER, "actual-days", "/engagements/" + content.spent() + "/actuals"),
                        new Seen(
                                Person.PLANNER,
                                "inside",
                                engagement + "/line-items/" + underReview.lineItem() + "/inside"),
                        new Seen(Person.PLANNER, "explain", engagement + "/explain?figure=total"),
                        new Seen(
                                Person.PLANNER,
                                "explain-revision",
                                "/revisions/" + waiting.revision() + "/explain?figure=total"),
                        new Seen(Person.APPROVER, "approvals", "/approvals"),
                        new Seen(Person.APPROVER, "decision", "/approvals/" + waiting.revision()),
                        new Seen(Person.APPROVER, "delegations", "/approvals/delegations"),
                        new Seen(Person.ADMIN, "catalogue", "/catalogue"),
                        new Seen(Person.ADMIN, "catalogue-version", "/catalogue/1"),
                        new Seen(Person.ADMIN, "links", "/catalogue/1/links"),
                        new Seen(Person.ADMIN, "impact", "/catalogue/1/impact"),
                        new Seen(Person.ADMIN, "catalogue-draft", "/catalogue/" + draft),
                        new Seen(Person.ADMIN, "difference", "/catalogue/" + draft + "/difference"),
                        new Seen(Person.ADMIN, "impact-of-draft", "/catalogue/" + draft + "/impact"),
                        new Seen(Person.ADMIN, "policy-values", "/catalogue/" + draft + "/policy-values"),
                        new Seen(Person.ADMIN, "policy", "/catalogue/policy"),
                        new Seen(Person.ADMIN, "policy-draft", "/catalogue/policy/draft"),
                        new Seen(Person.ADMIN, "branding", "/branding"),
                        new Seen(Person.ADMIN, "people", "/people"),
                        new Seen(Person.ADMIN, "sessions", "/sessions"),
                        new Seen(Person.ADMIN, "belongings", "/people/planner2/belongings"),
                        new Seen(Person.ADMIN, "retention", "/operations/retention"),
                        new Seen(Person.ADMIN, "operations", "/operations"),
                        new Seen(Person.ADMIN, "operations-model-versions", "/operations/model-versions"),
                        new Seen(Person.ADMIN, "operations-place", "/operations/places/REVIEW"),
                        new Seen(Person.ADMIN, "operations-engagement", "/operations/engagements/" + waiting.id()),
                        new Seen(Person.ADMIN, "deliveries", "/operations/deliveries"),
                        new Seen(Person.ADMIN, "webhooks", "/webhooks"),
                        new Seen(Person.ADMIN, "tokens-of-all", "/tokens"),
                        new Seen(Person.ADMIN, "feedback-policy", "/feedback/policy"),
                        new Seen(Person.PLANNER, "tokens", "/tokens"),
                        new Seen(Person.PLANNER, "notifications", "/notifications?all=true"),
                        new Seen(Person.PLANNER, "notification-settings", "/notifications/settings"),
                        new Seen(Person.PLANNER, "feedback-new", "/feedback/new?page=/kpis"),
                        new Seen(Person.PLANNER, "feedback", "/feedback"),
                        new Seen(Person.ADMIN, "feedback-board", "/feedback/board"),
                        new Seen(Person.ADMIN, "week", "/kpis/week"),
                        new Seen(Person.ADMIN, "feedback-one", "/feedback/" + content.feedback()),
                        new Seen(Person.ADMIN, "branding", "/branding"),
                        new Seen(Person.ADMIN, "pilot", "/pilot"),
                        new Seen(Person.ADMIN, "cohort", cohort),
                        new Seen(Person.ADMIN, "suggestions", "/catalogue/suggestions"),
                        new Seen(Person.ADMIN, "kpis", "/kpis"))
                .filter(page -> page.person() == person)
                .toList();
    }

    @Test
    void breaks_no_rule_of_accessibility_and_none_of_the_content_policy_and_is_small() {
        var soft = new SoftAssertions();
        for (var person : List.of(Person.PLANNER, Person.APPROVER, Person.ADMIN)) {
            var browser = PortalPage.of(person, chromium.unwatched(), addresses.portal());
            pages(person).forEach(page -> {
                browser.open(page.path());
                browser.picture("page-" + page.name());
                soft.assertThat(violations(browser.page()))
                        .as("axe on " + page.name())
                        .isEmpty();
                int size = browser.page().content().length();
                long paint = browser.firstPaint().toMillis();
                System.out.printf("Page %-24s %,8d bytes, first paint after %4d ms%n", page.name(), size, paint);
                soft.assertThat(paint).as("first paint of " + page.name()).isLessThan(LATEST_PAINT_MILLIS);
                soft.assertThat(size).as("size of " + page.name()).isLessThan(LARGEST_PAGE_BYTES);
            });
            soft.assertThat(browser.complaints()).as("the browser's console").isEmpty();
        }
        soft.assertAll();
    }

    @Test
    void the_page_to_sign_in_breaks_none_either() {
        var page = chromium.desktop();
        page.navigate(addresses.portal() + "/sign-in");
        assertThat(violations(page)).isEmpty();
    }

    @Test
    void fits_a_phone_and_speaks_german() {
        var soft = new SoftAssertions();
        for (var person : List.of(Person.PLANNER, Person.APPROVER, Person.ADMIN)) {
            var browser = PortalPage.of(person, chromium.phone(), addresses.portal());
            browser.open("/?language=de");
            pages(person).forEach(page -> {
                browser.open(page.path());
                browser.picture("phone-" + page.name());
                soft.assertThat(browser.page().getAttribute("html", "lang"))
                        .as("language of " + page.name())
                        .isEqualTo("de");
                soft.assertThat((int) browser.page()
                                .evaluate(
                                        "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .as("pixels beyond the right edge of " + page.name())
                        .isZero();
            });
        }
        soft.assertAll();
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .withTags(WCAG).analyze().getViolations().stream()
                        .map(EveryPageIT::inWords)
                        .toList();
    }

    private static String inWords(Rule rule) {
        return rule.getId() + ": " + rule.getNodes().getFirst().getHtml();
    }
}

package io.quicksizer.ops.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.ops.journey.SampleEngagement;
import io.quicksizer.ops.testing.Addresses;
import io.quicksizer.ops.testing.Chromium;
import io.quicksizer.ops.testing.OnTheStack;
import io.quicksizer.ops.testing.Person;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnTheStack.class)
@DisplayName("Room on the screen of the portal")
class RoomOnScreenIT {

    private static final int LINE_ITEMS = 22;
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    /** As long as a name can be, and without a blank. */
    private static final String LONG = "Zukunftsplattformtransformationsprogramm".repeat(5);

    private final String portal;
    private final Chromium chromium;

    RoomOnScreenIT(Addresses addresses, Chromium chromium) {
        this.portal = addresses.portal();
        this.chromium = chromium;
    }

    @Test
    void every_line_item_and_the_total_are_on_one_screen_of_a_laptop() {
        var engagement = SampleEngagement.atSizingOfAll(portal, "Group transformation, Nordics");
        var planner = PortalPage.of(Person.PLANNER, chromium.desktop(), portal);
        var page = planner.page();
        page.setViewportSize(WIDTH, HEIGHT);
        for (var language : List.of("en", "de")) {
            planner.open("/engagements/" + engagement.id() + "/steps/sizing?language=" + language);
            fits(planner, language);
        }
        page.locator(".sizing-grid .sizes-of label.s").first().click();
        assertThat(page.locator("#saved [data-draft]")).isVisible();
        fits(planner, "de with a draft");
        engagement.withdraw();
    }

    private static void fits(PortalPage planner, String state) {
        assertThat(planner.page().locator(".sizing-grid .line")).hasCount(LINE_ITEMS);
        assertThat(lowest(planner, ".sizing-grid .line"))
                .as("the last row in " + state)
                .isLessThanOrEqualTo(HEIGHT);
        assertThat(lowest(planner, ".summary-total"))
                .as("the total in " + state)
                .isLessThanOrEqualTo(HEIGHT);
        assertThat((int) planner.page().evaluate("Math.round(scrollY)")).isZero();
    }

    private static int lowest(PortalPage browser, String selector) {
        return (int) browser.page()
                .evaluate(
                        "selector => Math.ceil(Math.max("
                                + "...[...document.querySelectorAll(selector)].map(box => box.getBoundingClientRect().bottom)))",
                        selector);
    }

    @Test
    void a_name_of_200_letters_without_a_blank_harms_no_page() {
        var reviewed = SampleEngagement.underReview(portal, LONG, LONG);
        var waiting = SampleEngagement.underReview(portal, LONG, LONG);
        waiting.submit();
        waiting.awaitStep("SIGN_OFF");
        var soft = new SoftAssertions();

        stays(soft, Person.PLANNER, ofPlanner(reviewed, waiting));
        stays(soft, Person.APPROVER, List.of("/approvals", "/approvals/" + waiting.revision()));
        stays(soft, Person.ADMIN, ofAdministrator(waiting));

        soft.assertAll();
        reviewed.withdraw();
        waiting.withdraw();
    }

    private static List<String> ofPlanner(SampleEngagement reviewed, SampleEngagement waiting) {
        var engagement = "/engagements/" + reviewed.id();
        var steps = engagement + "/steps/";
        return List.of(
                "/",
                "/engagements",
                engagement,
                steps + "context",
                steps + "scope",
                steps + "scenarios",
                steps + "sizing",
                steps + "expert",
                steps + "review",
                engagement + "/fit",
                engagement + "/alternatives",
                engagement + "/move",
                engagement + "/actions",
                engagement + "/explain?figure=total",
                engagement + "/line-items/" + reviewed.lineItem() + "/inside",
                "/engagements/" + waiting.id(),
                "/engagements/" + waiting.id() + "/revisions/1/compare/1",
                "/feedback/new?page=" + engagement,
                "/notifications?all=true");
    }

    private static List<String> ofAdministrator(SampleEngagement waiting) {
        return List.of(
                "/operations/places/SIGN_OFF",
                "/operations/engagements/" + waiting.id(),
                "/catalogue/1/impact",
                "/catalogue/policy",
                "/people/planner/belongings");
    }

    private void stays(SoftAssertions soft, Person person, List<String> paths) {
        var browser = PortalPage.of(person, chromium.desktop(), portal);
        for (var path : paths) {
            Looks.DESKTOP.on(browser.page());
            browser.open(path);
            soft.assertThat(Looks.DESKTOP.overflow(browser.page())).as(path).isEmpty();
            soft.assertThat(scrolling(browser)).as("tables of " + path).isZero();
            soft.assertThat(Looks.PHONE.overflow(browser.page()))
                    .as(path + " on a phone")
                    .isEmpty();
        }
    }

    /** Returns the number of tables that do not fit. */
    private static int scrolling(PortalPage browser) {
        return (int)
                browser.page()
                        .evaluate(
                                "[...document.querySelectorAll('.sheet')].filter(sheet => sheet.scrollWidth > sheet.clientWidth).length");
    }
}

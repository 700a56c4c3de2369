package io.quicksizer.ops.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.quicksizer.ops.journey.SampleEngagement;
import io.quicksizer.ops.testing.Addresses;
import io.quicksizer.ops.testing.Chromium;
import io.quicksizer.ops.testing.OnTheStack;
import io.quicksizer.ops.testing.Person;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnTheStack.class)
@DisplayName("Pages in other shapes than a desktop's")
class LayoutIT {
    private static final int LONGEST_NAME = 200;
    private static final int ROWS_OF_A_PAGE = 25;

    /** Pixels beyond the right edge of the page, or of these parts of it, which may be scrolled on smaller screens. */
    private static final String BEYOND = """
            parts => [document.documentElement, ...document.querySelectorAll(parts)]
              .filter(place => place.checkVisibility())
              .reduce((most, place) => Math.max(most, place.scrollWidth - place.clientWidth), 0)""";

    private static final String PRESSED =
            "button:not(.figure, .term-word):visible, .button:visible, .bar:visible, .tabs:visible,"
                    + " main form:not(#step-form):visible";

    private final String portal;
    private final Chromium chromium;

    LayoutIT(Addresses addresses, Chromium chromium) {
        this.portal = addresses.portal();
        this.chromium = chromium;
    }

    @Test
    void a_name_of_200_letters_without_a_blank_harms_no_page_and_can_be_copied() {
        var name = "Longest".repeat(LONGEST_NAME).substring(0, LONGEST_NAME);
        var engagement = SampleEngagement.waitingForSignOff(portal, name);
        var path = "/engagements/" + engagement.id();
        var soft = new SoftAssertions();
        var admin = as(Person.ADMIN, "/");
        var planner = as(Person.PLANNER, "/");
        for (int width : List.of(1366, 768, 390)) {
            List.of("/", "/engagements?q=" + name, path, path + "/steps/sizing", path + "/actions?back=/", "/kpis")
                    .forEach(page -> fits(soft, planner, page, width));
            List.of("/approvals", "/approvals/" + engagement.revision(), "/operations/places/SIGN_OFF")
                    .forEach(page -> fits(soft, admin, page, width));
        }
        soft.assertAll();

        planner.open(path + "/actions?back=/");
        planner.page().locator("form[action$='/copy'] button").click();
        planner.atStep("context");
        withdraw(planner);
        engagement.withdraw();
    }

    /** Withdraws the engagement whose wizard is open. */
    private static void withdraw(PortalPage planner) {
        var page = planner.page();
        planner.open(URI.create(page.url()).getPath().replaceFirst("/steps/.*", ""));
        page.locator("#ending summary").first().click();
        page.locator("form[action$='/withdraw'] button").click();
        assertThat(page.locator("#head .status")).containsText("Withdrawn");
    }

    private static void fits(SoftAssertions soft, PortalPage browser, String path, int width) {
        browser.page().setViewportSize(width, 900);
        browser.open(path);
        soft.assertThat((int) browser.page().evaluate(BEYOND, width > 1000 ? ".sheet" : "html"))
                .as("pixels beyond the edge of %s at %d px", path, width)
                .isZero();
    }

    @Test
    void on_a_tablet_the_sizes_of_a_line_item_and_the_navigation_stay_in_one_row_and_the_summary_goes_below() {
        var engagement = SampleEngagement.atSizingOfAll(portal, "On a tablet");
        var page = as(Person.PLANNER, "/engagements/" + engagement.id() + "/steps/sizing")
                .page();
        for (int width : List.of(683, 768)) {
            page.setViewportSize(width, 900);
            assertThat(rows(page, ".sizes-of", "label"))
                    .as("rows of sizes at %d px", width)
                    .isEqualTo(1);
            assertThat(rows(page, ".bar nav", "a"))
                    .as("rows of the navigation at %d px", width)
                    .isEqualTo(1);
            assertThat((boolean) page.evaluate("""
                            () => document.querySelector('#summary').getBoundingClientRect().top
                              >= document.querySelector('section.box').getBoundingClientRect().bottom"""))
                    .as("summary below the fields at %d px", width)
                    .isTrue();
            assertThat((int) page.evaluate(BEYOND, "html"))
                    .as("pixels beyond the edge at %d px", width)
                    .isZero();
        }
        page.setViewportSize(390, 844);
        assertThat(page.locator("#bar-q").boundingBox().y)
                .as("room above the search of a phone")
                .isGreaterThan(3);
        engagement.withdraw();
    }

    /** The most rows that the parts of any of these places take. */
    private static int rows(Page page, String places, String part) {
        return (int) page.evaluate("""
                ([places, part]) => {
                  const top = one => Math.round(one.getBoundingClientRect().top);
                  const rows = place => new Set([...place.querySelectorAll(part)].map(top)).size;
                  return Math.max(...[...document.querySelectorAll(places)].map(rows));
                }""", List.of(places, part));
    }

    @Test
    void on_paper_there_is_nothing_to_press_and_a_total_appears_once_under_the_last_row() {
        var engagement = SampleEngagement.waitingForSignOff(portal, "On paper");
        var admin = as(Person.ADMIN, "/");
        var page = admin.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        var path = "/engagements/" + engagement.id();
        for (var printed :
                List.of(path, path + "/steps/review", "/approvals/" + engagement.revision(), "/engagements", "/kpis")) {
            admin.open(printed);
            assertThat(page.locator(PRESSED).all().stream().map(Locator::innerHTML))
                    .as("to press on %s", printed)
                    .isEmpty();
            assertThat((boolean) page.evaluate("""
                            () => [...document.querySelectorAll('tfoot')]
                              .every(foot => getComputedStyle(foot).display === 'table-row-group')"""))
                    .as("totals of %s appear once", printed)
                    .isTrue();
        }
        engagement.withdraw();
    }

    @Test
    void more_rows_are_focused_and_still_there_when_somebody_comes_back_to_the_list() {
        var page = as(Person.PLANNER, "/engagements").page();
        var rows = page.locator("#rows > tr:not(#more)");
        var missing = new ArrayList<SampleEngagement>();
        while (page.locator("#more").count() == 0) {
            IntStream.rangeClosed(rows.count(), ROWS_OF_A_PAGE)
                    .mapToObj(number -> SampleEngagement.opened(portal, "Row " + number))
                    .forEach(missing::add);
            page.reload();
        }

        page.locator("#more a").click();
        assertThat(rows.nth(ROWS_OF_A_PAGE).locator("th a")).isFocused();
        int shown = rows.count();
        rows.nth(ROWS_OF_A_PAGE).locator("th a").press("Enter");
        page.waitForURL(Pattern.compile(".*/engagements/[0-9a-f-]+$"));
        page.goBack();

        assertThat(rows).hasCount(shown);
        missing.forEach(SampleEngagement::withdraw);
    }

    private PortalPage as(Person person, String path) {
        var signedIn = PortalPage.of(person, chromium.desktop(), portal);
        signedIn.open(path);
        return signedIn;
    }
}

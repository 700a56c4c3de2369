package io.quicksizer.ops.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.ops.testing.Addresses;
import io.quicksizer.ops.testing.Chromium;
import io.quicksizer.ops.testing.OnTheStack;
import io.quicksizer.ops.testing.Person;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every page in English on a desktop, in the dark and on paper, and in German on a phone, a tablet and at 400 %. With
 * {@code -Dquicksizer.looks=all}, axe examines each size in each language.
 */
@ExtendWith(OnTheStack.class)
@DisplayName("Every page of the portal")
@TestInstance(Lifecycle.PER_CLASS)
class EveryPageIT {

    private static final int LARGEST_PAGE_BYTES = 200_000;

    /** The aim is one second; the gate shares its machine. */
    private static final long LATEST_PAINT_MILLIS = 3_000;

    private static final List<Person> PEOPLE = List.of(Person.PLANNER, Person.APPROVER, Person.ADMIN);
    private static final Set<Looks> SMALLER = EnumSet.of(Looks.PHONE, Looks.ZOOMED, Looks.TABLET);
    private static final boolean ALL_LOOKS = "all".equals(System.getProperty("quicksizer.looks"));

    private final Addresses addresses;
    private final Chromium chromium;
    private PagesOfPortal pages;

    EveryPageIT(Addresses addresses, Chromium chromium) {
        this.addresses = addresses;
        this.chromium = chromium;
    }

    @BeforeAll
    void fillPages() {
        pages = new PagesOfPortal(addresses.portal(), chromium);
    }

    @Test
    void breaks_no_rule_of_accessibility_and_none_of_the_content_policy_and_is_small() {
        var soft = new SoftAssertions();
        for (var person : PEOPLE) {
            var browser = PortalPage.of(person, chromium.unwatched(), addresses.portal());
            pages.of(person).forEach(seen -> {
                Looks.DESKTOP.on(browser.page());
                browser.open(seen.path());
                browser.picture("page-" + seen.name());
                int size = browser.page().content().length();
                long paint = browser.firstPaint().toMillis();
                System.out.printf("Page %-24s %,8d bytes, first paint after %4d ms%n", seen.name(), size, paint);
                soft.assertThat(paint).as("first paint of " + seen.name()).isLessThan(LATEST_PAINT_MILLIS);
                soft.assertThat(size).as("size of " + seen.name()).isLessThan(LARGEST_PAGE_BYTES);
                desktopDarkAndPaper(soft, browser, seen.name());
                if (ALL_LOOKS) {
                    smaller(soft, browser, seen.name(), SMALLER);
                }
            });
            soft.assertThat(browser.complaints()).as("the browser's console").isEmpty();
        }
        soft.assertAll();
    }

    private static void desktopDarkAndPaper(SoftAssertions soft, PortalPage browser, String name) {
        var page = browser.page();
        soft.assertThat(Looks.DESKTOP.faults(page)).as(name + " on a desktop").isEmpty();
        soft.assertThat(Looks.faultsInTheDark(page)).as(name + " in the dark").isEmpty();
        soft.assertThat(Looks.faultsOnPaper(page)).as(name + " on paper").isEmpty();
    }

    private static void smaller(SoftAssertions soft, PortalPage browser, String name, Set<Looks> examined) {
        for (var look : SMALLER) {
            var page = browser.page();
            soft.assertThat(examined.contains(look) ? look.faults(page) : look.overflow(page))
                    .as(name + " at " + look)
                    .isEmpty();
        }
    }

    @Test
    void the_page_to_sign_in_breaks_none_either() {
        var page = chromium.desktop();
        page.navigate(addresses.portal() + "/sign-in");
        assertThat(Looks.DESKTOP.faults(page)).isEmpty();
        assertThat(Looks.faultsInTheDark(page)).isEmpty();
        page.navigate(addresses.portal() + "/sign-in?language=de");
        assertThat(Looks.ZOOMED.faults(page)).isEmpty();
    }

    @Test
    void fits_phone_tablet_and_zoom_and_speaks_german() {
        var soft = new SoftAssertions();
        var examined = ALL_LOOKS ? SMALLER : EnumSet.of(Looks.PHONE, Looks.ZOOMED);
        for (var person : PEOPLE) {
            var browser = PortalPage.of(person, chromium.phone(), addresses.portal());
            browser.open("/?language=de");
            pages.of(person).forEach(seen -> {
                Looks.PHONE.on(browser.page());
                browser.open(seen.path());
                browser.picture("phone-" + seen.name());
                soft.assertThat(browser.page().getAttribute("html", "lang"))
                        .as("language of " + seen.name())
                        .isEqualTo("de");
                smaller(soft, browser, seen.name(), examined);
                if (ALL_LOOKS) {
                    desktopDarkAndPaper(soft, browser, seen.name());
                }
            });
        }
        soft.assertAll();
    }
}

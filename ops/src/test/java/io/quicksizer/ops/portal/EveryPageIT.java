package io.quicksizer.ops.portal;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import io.quicksizer.ops.journey.SampleEngagement;
import io.quicksizer.ops.testing.Addresses;
import io.quicksizer.ops.testing.Chromium;
import io.quicksizer.ops.testing.OnTheStack;
import io.quicksizer.ops.testing.Person;
import java.util.List;
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
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Addresses addresses;
    private final Chromium chromium;
    private SampleEngagement underReview;

    EveryPageIT(Addresses addresses, Chromium chromium) {
        this.addresses = addresses;
        this.chromium = chromium;
    }

    private record Seen(Person person, String name, String path) {}

    @BeforeAll
    void bringAnEngagementToTheReview() {
        underReview = SampleEngagement.underReview(addresses.portal(), "Looked at from all sides");
    }

    private Stream<Seen> pages() {
        var engagement = "/engagements/" + underReview.id();
        return Stream.of(
                new Seen(Person.PLANNER, "work", "/"),
                new Seen(Person.PLANNER, "engagements", "/engagements"),
                new Seen(Person.PLANNER, "engagement", engagement),
                new Seen(Person.PLANNER, "context", engagement + "/steps/context"),
                new Seen(Person.PLANNER, "scope", engagement + "/steps/scope"),
                new Seen(Person.PLANNER, "scenarios", engagement + "/steps/scenarios"),
                new Seen(Person.PLANNER, "sizing", engagement + "/steps/sizing"),
                new Seen(Person.PLANNER, "expert", engagement + "/steps/expert"),
                new Seen(Person.PLANNER, "review", engagement + "/steps/review"),
                new Seen(Person.PLANNER, "fit", engagement + "/fit"),
                new Seen(Person.PLANNER, "explain", engagement + "/explain?figure=total"),
                new Seen(Person.APPROVER, "approvals", "/approvals"),
                new Seen(Person.APPROVER, "delegations", "/approvals/delegations"),
                new Seen(Person.ADMIN, "catalogue", "/catalogue"),
                new Seen(Person.ADMIN, "operations", "/operations"),
                new Seen(Person.ADMIN, "kpis", "/kpis"));
    }

    @Test
    void breaks_no_rule_of_accessibility_and_none_of_the_content_policy_and_is_small() {
        var soft = new SoftAssertions();
        for (var person : List.of(Person.PLANNER, Person.APPROVER, Person.ADMIN)) {
            var browser = PortalPage.of(person, chromium.desktop(), addresses.portal());
            pages().filter(page -> page.person() == person).forEach(page -> {
                browser.open(page.path());
                browser.picture("page-" + page.name());
                soft.assertThat(violations(browser)).as("axe on " + page.name()).isEmpty();
                soft.assertThat(browser.page().content().length())
                        .as("size of " + page.name())
                        .isLessThan(LARGEST_PAGE_BYTES);
            });
            soft.assertThat(browser.complaints()).as("the browser's console").isEmpty();
        }
        soft.assertAll();
    }

    @Test
    void fits_a_phone_and_speaks_german() {
        var soft = new SoftAssertions();
        for (var person : List.of(Person.PLANNER, Person.APPROVER, Person.ADMIN)) {
            var browser = PortalPage.of(person, chromium.phone(), addresses.portal());
            browser.open("/?language=de");
            pages().filter(page -> page.person() == person).forEach(page -> {
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

    private static List<String> violations(PortalPage browser) {
        return new AxeBuilder(browser.page())
                .withTags(WCAG).analyze().getViolations().stream()
                        .map(EveryPageIT::inWords)
                        .toList();
    }

    private static String inWords(Rule rule) {
        return rule.getId() + ": " + rule.getNodes().getFirst().getHtml();
    }
}

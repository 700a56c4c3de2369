package io.quicksizer.ops.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quicksizer.ops.journey.SampleEngagement;
import io.quicksizer.ops.testing.Addresses;
import io.quicksizer.ops.testing.Chromium;
import io.quicksizer.ops.testing.OnTheStack;
import io.quicksizer.ops.testing.Person;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnTheStack.class)
@DisplayName("What is entered in the wizard is applied, or said not to be")
class AppliedStepsIT {
    private static final String ROWS = ".expert-row:not(.expert-columns)";

    private final String portal;
    private final Chromium chromium;

    AppliedStepsIT(Addresses addresses, Chromium chromium) {
        this.portal = addresses.portal();
        this.chromium = chromium;
    }

    @Test
    void enter_in_a_field_submits_the_step_with_everything_in_it() {
        var engagement = SampleEngagement.at(portal, "Submitted by Enter", "EXPERT");
        var planner = at(engagement, "expert");
        var page = planner.page();
        page.locator("button[name=_start][value^=M]").first().click();
        assertThat(page.locator(ROWS).first()).isVisible();
        int services = page.locator(ROWS).count();

        page.locator(ROWS + " input[name$='.days']").first().press("Enter");
        planner.atStep("review");

        planner.open("/engagements/" + engagement.id() + "/steps/expert");
        assertThat(page.locator(ROWS)).hasCount(services);
        engagement.withdraw();
    }

    @Test
    void back_to_the_review_applies_and_what_another_back_left_is_submitted_only_after_it_is_applied() {
        var engagement = SampleEngagement.underReview(portal, "Back to the review");
        var planner = at(engagement, "review");
        var page = planner.page();
        change(page, "CONTEXT");
        planner.atStep("context");
        planner.previewOf(() -> planner.type("customer", "Correct Customer AG"));
        planner.goBack();
        planner.atStep("review");
        assertThat(page.locator(".review-facts")).containsText("Correct Customer AG");

        change(page, "SCENARIOS");
        planner.atStep("scenarios");
        planner.goOn();
        planner.atStep("sizing");
        check(page.locator("input[name='lines[0].size'][value=L]"));
        planner.goBack();
        planner.atStep("scenarios");
        planner.goBack();
        planner.atStep("review");
        planner.shows("Your input in the step Sizing has not been applied yet.");
        planner.goOn();
        assertThat(page.locator(".problems-count")).isVisible();
        change(page, "SIZING");
        planner.atStep("sizing");
        assertThat(page.locator("input[name='lines[0].size'][value=L]")).isChecked();
        planner.goBack();
        planner.atStep("review");
        assertThat(page.getByText("has not been applied yet")).hasCount(0);
        planner.goOn();
        engagement.awaitStep("SIGN_OFF");
        engagement.withdraw();
    }

    @Test
    void a_service_is_added_where_it_was_asked_for_and_the_same_one_only_once_with_a_word() {
        var engagement = SampleEngagement.at(portal, "Added twice", "SIZING");
        var planner = at(engagement, "sizing");
        var page = planner.page();
        check(page.locator("input[name='lines[0].size'][value=CUSTOM]"));
        planner.goOn();
        planner.atStep("expert");
        var target = page.locator("#expert-to");
        var lineItem = target.locator("option").last().getAttribute("value");
        var rows = page.locator("#line-" + lineItem + " " + ROWS);
        target.selectOption(lineItem);

        add(page);
        assertThat(rows).hasCount(1);
        assertThat(target).hasValue(lineItem);
        assertThat(page.locator("#expert-q")).isFocused();
        add(page);
        planner.shows("all of them are already in the list");
        assertThat(rows).hasCount(1);
        page.locator("#line-" + lineItem + " [name=_start][value^=M]").click();
        assertThat(rows.nth(1)).isVisible();
        page.locator("#line-" + lineItem + " [name=_start][value^=M]").click();
        planner.shows("all of them are already in the list");
        engagement.withdraw();
    }

    @Test
    void a_change_in_another_window_of_the_same_person_is_called_that_and_leads_on() {
        var engagement = SampleEngagement.opened(portal, "In two windows");
        var planner = at(engagement, "context");
        var other = planner.page().context().newPage();
        other.navigate(planner.page().url());
        other.locator("#customer").fill("From the other window");
        other.locator("#onwards").click();
        other.waitForURL(Pattern.compile(".*/steps/scope$"));
        other.locator(".wizard-foot button[value=back]").click();
        other.waitForURL(Pattern.compile(".*/steps/context$"));

        planner.type("customer", "From this window");
        planner.goOn();

        assertThat(planner.page().locator(".conflict")).containsText("You changed this in another window");
        assertThat(planner.page().locator(".conflict time")).isVisible();
        planner.page().locator(".conflict button").click();
        planner.atStep("scope");
        planner.shows("From this window");
        engagement.withdraw();
    }

    /** Searches services and adds the first that is found. */
    private static void add(Page page) {
        page.locator("#expert-q").fill("a");
        var found = page.locator("#expert-found button[name=_add]").first();
        var service = found.getAttribute("value");
        page.waitForResponse(answer -> answer.url().contains("/steps/expert?"), found::click);
        assertThat(page.locator("input[name$='.service'][value='" + service + "']"))
                .hasCount(1);
        assertThat(page.locator("#step-form[aria-busy]")).hasCount(0);
    }

    private static void change(Page page, String step) {
        page.locator(".review-head button[value=" + step + "]").first().click();
    }

    private static void check(Locator choice) {
        choice.check(new Locator.CheckOptions().setForce(true));
    }

    private PortalPage at(SampleEngagement engagement, String step) {
        var planner = PortalPage.of(Person.PLANNER, chromium.desktop(), portal);
        planner.open("/engagements/" + engagement.id() + "/wizard");
        planner.atStep(step);
        return planner;
    }
}

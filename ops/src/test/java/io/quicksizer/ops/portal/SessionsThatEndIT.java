package io.quicksizer.ops.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quicksizer.ops.journey.SampleEngagement;
import io.quicksizer.ops.testing.Addresses;
import io.quicksizer.ops.testing.Chromium;
import io.quicksizer.ops.testing.OnTheStack;
import io.quicksizer.ops.testing.Person;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signing in again, in another window or on the same page, after the session of a page has ended. */
@ExtendWith(OnTheStack.class)
@DisplayName("A session that ends takes nothing with it")
class SessionsThatEndIT {
    private static final String TYPE = "Strategy & Foundation";

    private final String portal;
    private final Chromium chromium;

    SessionsThatEndIT(Addresses addresses, Chromium chromium) {
        this.portal = addresses.portal();
        this.chromium = chromium;
    }

    @Test
    void a_step_is_submitted_with_the_token_of_a_sign_in_in_another_window() {
        var engagement = SampleEngagement.opened(portal, "Signed in twice");
        var planner = as(Person.PLANNER, "/engagements/" + engagement.id() + "/wizard");
        var page = planner.page();
        planner.atStep("context");
        planner.previewOf(() -> planner.type("customer", "Northwind & Sons"));
        PortalPage.of(Person.PLANNER, page.context().newPage(), portal).page().close();

        planner.goOn();
        planner.atStep("scope");
        assertThat(page.locator("#trouble")).isHidden();
        page.context().clearCookies();
        planner.tick(TYPE);
        planner.goOn();
        signInAgain(Person.PLANNER, page);
        planner.goOn();

        planner.atStep("scenarios");
        assertThat(page.locator("#trouble")).isHidden();
        planner.shows(TYPE);
        planner.shows("Northwind & Sons");
        engagement.withdraw();
    }

    @Test
    void what_somebody_else_changed_until_the_sign_in_is_not_overwritten_by_what_was_typed_before() {
        var engagement = SampleEngagement.opened(portal, "Changed until the sign-in");
        var path = "/engagements/" + engagement.id() + "/steps/context";
        var page = as(Person.PLANNER, path).page();
        page.context().clearCookies();
        page.locator("#notes").fill("Typed before");
        assertThat(page.locator("#trouble a")).isVisible();
        var other = as(Person.PLANNER2, path);
        other.type("customer", "Contoso");
        other.goOn();
        other.atStep("scope");
        other.goBack();
        other.atStep("context");

        page.navigate(portal + path);
        Person.PLANNER.signIn(page);
        assertThat(page.locator("#notes")).hasValue("Typed before");
        page.locator("#onwards").click();

        assertThat(page.locator(".conflict")).containsText("Contoso");
        engagement.withdraw();
    }

    @Test
    void actual_days_that_somebody_else_stored_until_the_sign_in_are_not_overwritten() {
        var engagement = SampleEngagement.waitingForSignOff(portal, "Spent until the sign-in");
        engagement.approve();
        var path = "/engagements/" + engagement.id() + "/actuals";
        var page = as(Person.PLANNER, path).page();
        page.context().clearCookies();
        enterDays(page, "20");
        var other = as(Person.PLANNER2, path).page();
        enterDays(other, "10");
        assertThat(other.locator(".notice.good")).isVisible();

        page.locator("[data-session-over] a").click();
        Person.PLANNER.signIn(page);
        assertThat(page.locator("input.figure").first()).hasValue("20");
        page.locator("button.next").click();

        assertThat(page.locator("tbody .wrong").first()).hasText("Saved in the meantime: 10");
    }

    @Test
    void a_decision_is_made_after_all_with_the_comment_that_was_typed() {
        var engagement = SampleEngagement.waitingForSignOff(portal, "Decided after all");
        var approver = as(Person.APPROVER, "/approvals/" + engagement.revision());
        var page = approver.page();
        page.locator("#comment").fill("Please add the second region");
        page.context().clearCookies();

        requestChanges(page);
        assertThat(page.getByText("Your roles do not allow")).hasCount(0);
        page.locator("[data-session-over] a").click();
        Person.APPROVER.signIn(page);

        assertThat(page.locator("#comment")).hasValue("Please add the second region");
        requestChanges(page);
        approver.shows("Your decision has been saved");
        engagement.withdraw();
    }

    @Test
    void rules_of_the_policy_are_there_again_with_the_one_that_was_added() {
        var admin = as(Person.ADMIN, "/catalogue/policy");
        if (admin.offers("Change policy")) {
            admin.press("Change policy");
        }
        admin.open("/catalogue/policy/draft");
        var page = admin.page();
        page.locator("button[value=add-rule]").click();
        var names = page.locator("#rules-form input[name$='].name']");
        var reasons = page.locator("#rules-form input[name$='].reason']");
        names.last().fill("Work abroad");
        reasons.last().fill("Somebody travels");
        reasons.first().fill("Typed before the session ended");
        int rules = names.count();
        page.context().clearCookies();

        page.locator("#rules-form .next").click();
        page.locator("[data-session-over] a").click();
        Person.ADMIN.signIn(page);

        assertThat(names).hasCount(rules);
        assertThat(names.last()).hasValue("Work abroad");
        assertThat(reasons.first()).hasValue("Typed before the session ended");
        assertThat(page.locator("#rules-form[data-unsaved]")).isVisible();
    }

    @Test
    void a_workbook_that_was_chosen_is_uploaded_after_signing_in_in_another_window() {
        var page = as(Person.ADMIN, "/catalogue").page();
        page.locator("#file")
                .setInputFiles(new FilePayload(
                        "no-workbook.xlsx",
                        "application/octet-stream",
                        "no workbook".getBytes(StandardCharsets.UTF_8)));
        page.context().clearCookies();

        upload(page);
        signInAgain(Person.ADMIN, page);
        upload(page);

        assertThat(page.locator("#file-wrong")).isVisible();
        assertThat(page.locator("#trouble")).isHidden();
    }

    private static void upload(Page page) {
        page.locator("[data-upload] button.next").click();
    }

    private static void enterDays(Page page, String days) {
        page.locator("input.figure").first().fill(days);
        page.locator("button.next").click();
    }

    private static void requestChanges(Page page) {
        page.locator("#decision button[value=request-changes]").click();
    }

    /** Follows the link of the message that the session has ended, and signs in there. */
    private static void signInAgain(Person person, Page page) {
        var other = page.context().waitForPage(() -> page.locator("#trouble a").click());
        person.signIn(other);
        other.waitForURL(Pattern.compile("^(?!.*/sign-in).*$"));
        other.close();
    }

    private PortalPage as(Person person, String path) {
        var signedIn = PortalPage.of(person, chromium.desktop(), portal);
        signedIn.open(path);
        return signedIn;
    }
}

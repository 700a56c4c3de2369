package io.quicksizer.ops.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.quicksizer.ops.journey.SampleEngagement;
import io.quicksizer.ops.testing.Addresses;
import io.quicksizer.ops.testing.Chromium;
import io.quicksizer.ops.testing.OnTheStack;
import io.quicksizer.ops.testing.Person;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnTheStack.class)
@DisplayName("Nothing that is typed in the portal is lost")
class NothingIsLostIT {
    private static final String ASSIGNEE = "select[name=assignee]";

    private final String portal;
    private final Chromium chromium;

    NothingIsLostIT(Addresses addresses, Chromium chromium) {
        this.portal = addresses.portal();
        this.chromium = chromium;
    }

    @Test
    void a_comment_written_in_a_session_that_ended_is_there_after_signing_in_again() {
        var engagement = SampleEngagement.opened(portal, "Session over");
        var planner = planner("/engagements/" + engagement.id());
        var page = planner.page();
        planner.type("comment-comment", "Typed before the session ended");
        page.context().clearCookies();

        page.locator("form[action$='/comments'] button").click();
        page.locator("a[href*='/engagements/']").first().click();
        Person.PLANNER.signIn(page);

        assertThat(page.locator("#comment-comment")).hasValue("Typed before the session ended");
        engagement.withdraw();
    }

    @Test
    void what_was_typed_after_signing_in_again_elsewhere_is_not_replaced_by_the_older_text() {
        var engagement = SampleEngagement.opened(portal, "Typed twice");
        var planner = planner("/engagements/" + engagement.id() + "/wizard");
        var page = planner.page();
        planner.atStep("context");
        page.context().clearCookies();
        planner.type("customer", "Older");
        assertThat(page.locator("#trouble a")).isVisible();
        var other = page.context().newPage();
        other.navigate(portal + "/sign-in");
        Person.PLANNER.signIn(other);

        page.waitForResponse(
                answer -> answer.url().endsWith("/preview") && answer.ok(), () -> planner.type("customer", "Newer"));
        page.waitForFunction("() => sessionStorage.getItem('quicksizer-typed') === null");
        planner.open("/engagements/" + engagement.id() + "/steps/context");

        assertThat(page.locator("#customer")).hasValue("Newer");
        engagement.withdraw();
    }

    @Test
    void what_back_left_is_marked_and_asks_before_a_link_leaves_it() {
        var engagement = SampleEngagement.at(portal, "Left by Back", "SIZING");
        var planner = planner("/engagements/" + engagement.id() + "/wizard");
        var page = planner.page();
        planner.atStep("sizing");
        page.locator("input[name='lines[0].size'][value=L]").check(new Locator.CheckOptions().setForce(true));
        planner.goBack();
        planner.atStep("scenarios");
        planner.goOn();
        planner.atStep("sizing");

        assertThat(page.locator("input[name='lines[0].size'][value=L]")).isChecked();
        assertThat(page.locator("#saved [data-draft]")).isVisible();
        page.locator(".bar nav a[href='/engagements']").click();
        assertThat(page.locator("#leaving")).isVisible();
        page.locator("#leaving button[value=leave]").click();
        engagement.withdraw();
    }

    @Test
    void a_shorter_duration_and_back_restores_the_percentages() {
        var engagement = SampleEngagement.opened(portal, "Shrunk and grown");
        var planner = planner("/engagements/" + engagement.id() + "/wizard");
        var page = planner.page();
        planner.atStep("context");
        planner.type("y1", "45");
        planner.type("y2", "30");
        planner.type("y3", "25");

        planner.previewOf(() -> years(page, "2"));
        assertThat(page.locator("#y1")).hasValue("60");
        planner.previewOf(() -> years(page, "3"));

        assertThat(List.of(planner.typed("y1"), planner.typed("y2"), planner.typed("y3")))
                .containsExactly("45", "30", "25");
        engagement.withdraw();
    }

    @Test
    void nothing_can_be_typed_into_a_step_that_is_on_its_way_until_it_comes_back() {
        var engagement = SampleEngagement.opened(portal, "On its way");
        var planner = planner("/engagements/" + engagement.id() + "/wizard");
        var page = planner.page();
        var sent = new AtomicReference<Route>();
        planner.atStep("context");
        page.route("**/steps/context", sent::set, new Page.RouteOptions().setTimes(1));
        planner.type("y1", "60");
        page.locator("#y1").press("Enter");
        page.waitForCondition(() -> sent.get() != null);

        assertThat(page.locator("#step-form[inert][aria-busy]")).hasCount(1);
        assertThat(page.locator("#saved")).containsText("saving");
        page.keyboard().type("7");
        page.waitForResponse(answer -> answer.status() == 422, () -> sent.get().resume());

        planner.showsAProblem("110");
        assertThat(page.locator("#step-form[inert]")).hasCount(0);
        assertThat(page.locator("#y1")).hasValue("60");
        planner.previewOf(() -> planner.type("y1", "50"));
        engagement.withdraw();
    }

    @Test
    void a_step_that_could_not_be_sent_can_be_edited_again_where_it_was() {
        var engagement = SampleEngagement.opened(portal, "Could not be sent");
        var planner = planner("/engagements/" + engagement.id() + "/wizard");
        var page = planner.page();
        planner.atStep("context");
        page.route("**/steps/context", Route::abort, new Page.RouteOptions().setTimes(1));
        planner.type("customer", "Not sent");
        page.locator("#customer").press("End");
        page.locator("#customer").press("Enter");

        assertThat(page.locator("#trouble")).isVisible();
        assertThat(page.locator("#step-form[inert]")).hasCount(0);
        assertThat(page.locator("#customer")).isFocused();
        page.keyboard().type(" yet");
        assertThat(page.locator("#customer")).hasValue("Not sent yet");
        planner.goOn();
        planner.atStep("scope");
        engagement.withdraw();
    }

    @Test
    void a_mark_at_a_field_goes_when_the_field_is_right() {
        var engagement = SampleEngagement.opened(portal, "Put right");
        var planner = planner("/engagements/" + engagement.id() + "/wizard");
        var page = planner.page();
        planner.atStep("context");
        planner.type("y1", "60");
        planner.goOn();
        assertThat(page.locator(".problems-count")).isVisible();
        planner.showsAProblem("110");

        planner.previewOf(() -> planner.type("y1", "50"));

        assertThat(page.locator(".problems-count")).hasCount(0);
        assertThat(page.locator("p.wrong")).hasCount(0);
        engagement.withdraw();
    }

    @Test
    void the_first_tab_reaches_the_link_that_skips_to_the_content() {
        var planner = planner("/kpis");

        planner.page().keyboard().press("Tab");

        assertThat(planner.page().locator("a.skip")).isFocused();
    }

    @Test
    void a_link_away_from_something_not_applied_asks_and_applies_it() {
        var engagement = SampleEngagement.opened(portal, "Left by a link");
        var planner = planner("/engagements/" + engagement.id() + "/wizard");
        var page = planner.page();
        planner.atStep("context");
        planner.previewOf(() -> planner.type("customer", "Nordwind"));

        page.locator(".bar nav a[href='/engagements']").click();
        assertThat(page.locator("#leaving")).isVisible();
        page.locator("#leaving button[value=stay]").click();
        assertThat(page.locator("#leaving")).isHidden();
        page.locator(".bar nav a[href='/engagements']").click();
        page.locator("#leaving button[value=apply]").click();
        page.waitForURL("**/engagements");

        planner.open("/engagements/" + engagement.id());
        planner.shows("Nordwind");
        engagement.withdraw();
    }

    @Test
    void a_comment_on_a_sign_off_is_kept_when_the_page_has_changed_and_shows_the_current_state() {
        var engagement = SampleEngagement.waitingForSignOff(portal, "Changed meanwhile");
        var signOff = "/approvals/" + engagement.revision();
        var page = as(Person.APPROVER, signOff).page();
        page.locator("#comment").fill("Half a sentence");
        var administrator = as(Person.ADMIN, signOff).page();
        reassigning(administrator).click();
        administrator.locator(ASSIGNEE).selectOption("approver2");

        reassign(as(Person.ADMIN, signOff).page());

        var notice = page.locator("#changed a");
        assertThat(notice).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
        assertThat(page.locator("#comment")).isFocused();
        assertThat(page.locator("#comment")).hasValue("Half a sentence");
        notice.click();
        assertThat(page.getByText("Assigned to")).isVisible();
        assertThat(notice).hasCount(0);
        assertThat(page.locator("#content")).isFocused();
        assertThat(page.locator("#comment")).hasValue("Half a sentence");
        administrator.locator("#changed a").click();
        assertThat(administrator.getByText("Assigned to")).isVisible();
        assertThat(administrator.locator(ASSIGNEE)).hasValue("approver2");
        engagement.withdraw();
    }

    private static Locator reassigning(Page page) {
        return page.locator("summary", new Page.LocatorOptions().setHasText("Reassign"));
    }

    private static void reassign(Page page) {
        reassigning(page).click();
        page.locator(ASSIGNEE).selectOption("approver2");
        page.locator("#assign-reason").fill("The others are away");
        page.locator("form[action$='/assignment'] button").click();
        assertThat(page.getByText("The sign-off was reassigned.")).isVisible();
    }

    private PortalPage planner(String path) {
        return as(Person.PLANNER, path);
    }

    private PortalPage as(Person person, String path) {
        var signedIn = PortalPage.of(person, chromium.desktop(), portal);
        signedIn.open(path);
        return signedIn;
    }

    private static void years(Page page, String years) {
        page.locator("input[name=durationYears][value='" + years + "']")
                .check(new Locator.CheckOptions().setForce(true));
    }
}

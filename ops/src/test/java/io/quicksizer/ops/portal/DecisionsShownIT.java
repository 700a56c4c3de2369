package io.quicksizer.ops.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
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
@DisplayName("A decision is shown with its reason where the work is")
class DecisionsShownIT {
    /** The page of a decision asks every two seconds, and the workflow may be busy. */
    private static final int PATIENCE_MILLIS = 30_000;

    private static final String REQUEST = "Size the first part larger";
    private static final String REASON = "No budget this year";

    private final String portal;
    private final Chromium chromium;

    DecisionsShownIT(Addresses addresses, Chromium chromium) {
        this.portal = addresses.portal();
        this.chromium = chromium;
    }

    @Test
    void a_request_for_changes_and_a_rejection_show_their_reasons_and_the_answer_what_changed() {
        var engagement = SampleEngagement.waitingForSignOff(portal, "Decided and answered");
        var approver = as(Person.APPROVER, "/approvals/" + engagement.revision());
        var planner = as(Person.PLANNER, "/engagements/" + engagement.id());

        requestChanges(approver);
        sizeLarger(planner, engagement);
        engagement.awaitStep("SIGN_OFF");
        approver.open("/approvals/" + engagement.revision());
        showsWhatChanged(approver);
        reject(approver);

        planner.open("/engagements/" + engagement.id());
        assertThat(planner.page().locator("#head")).containsText(REASON);
        assertThat(planner.page().locator("#head")).containsText("Start revision 3");
    }

    /** The page goes on by itself, and contradicts itself nowhere. */
    private static void requestChanges(PortalPage approver) {
        var page = approver.page();
        approver.type("comment", REQUEST);
        page.locator("#decision button[value=request-changes]").click();

        becomes(page.locator(".title"), "Changes requested");
        approver.shows("Your decision has been saved. It goes back to Paula Planner as the next revision.");
        assertThat(page.getByText("waiting for the workflow")).hasCount(0);
        assertThat(page.locator(".act .box")).hasCount(0);
    }

    /** The reason is on the page of the engagement and in the wizard; the planner's comment, too. */
    private static void sizeLarger(PortalPage planner, SampleEngagement engagement) {
        var page = planner.page();
        becomes(page.locator("#head"), REQUEST);
        planner.open("/engagements/" + engagement.id() + "/wizard");
        planner.atStep("review");
        planner.shows(REQUEST);
        page.locator(".review-head button[value=SIZING]").first().click();
        planner.atStep("sizing");
        planner.shows(REQUEST);
        page.locator(".line:has(input[value=S]:checked) label.l").first().click();
        planner.goBack();
        planner.atStep("review");
        planner.type("comment", "Larger now");
        planner.goOn();
        page.waitForURL(Pattern.compile(".*/engagements/[0-9a-f-]+$"));
        assertThat(page.locator("#head")).containsText("Larger now");
    }

    private static void showsWhatChanged(PortalPage approver) {
        var again = approver.page().locator(".resubmitted");
        assertThat(again).containsText("You decided on revision 1: Changes requested");
        assertThat(again.locator(".quote")).hasText(REQUEST);
        assertThat(again).containsText(Pattern.compile("Since revision 1 \\(last submitted\\):\\s+\\+[\\d,.]+ days"));
        assertThat(again.locator(".why li").first())
                .containsText(Pattern.compile("\\(S → L\\)\\s+\\+[\\d,.]+ days", Pattern.DOTALL));
    }

    private static void reject(PortalPage approver) {
        var page = approver.page();
        approver.type("comment", REASON);
        page.locator("#decision summary").click();
        assertThat(page.locator("#decision .ask-body")).containsText("The planner can start another one");
        page.locator("#decision button[value=reject]").click();
        becomes(page.locator(".title"), "Rejected");
    }

    @Test
    void the_page_of_an_engagement_says_where_it_is_and_a_viewer_what_viewers_can_do() {
        var engagement = SampleEngagement.underReview(portal, "Said as it is");
        var viewer = as(Person.VIEWER, "/");
        var planner = as(Person.PLANNER, "/engagements/" + engagement.id());
        var page = planner.page();
        assertThat(page.locator("#facts")).containsText("1, in preparation");
        share(planner, "Vera Viewer");
        assertThat(page.locator("#share-wrong")).containsText("Nobody here has the user name");
        share(planner, Person.VIEWER.userName());
        assertThat(page.locator("#sharing .shared")).containsText("Vera Viewer");

        viewer.open("/engagements/" + engagement.id() + "/steps/review");
        assertThat(viewer.page().locator("#content .notice").first())
                .containsText("you may not change this engagement");
        viewer.page().locator("#content .notice a").first().click();
        viewer.page().waitForURL(Pattern.compile(".*/engagements/" + engagement.id()));

        engagement.submit();
        becomes(page.locator(".line-of-steps [aria-current=step]"), "Sign-off");
        becomes(page.locator("#lead"), "3 days left");
        assertThat(page.locator("#facts")).not().containsText("in preparation");
        page.locator("#process summary").first().click();
        assertThat(page.locator("#steps tr.now")).containsText("Sign-off");
        assertThat(page.locator("#steps tr:not(.now)", new Page.LocatorOptions().setHasText("Sign-off")))
                .hasCount(0);
        engagement.withdraw();
    }

    private static void share(PortalPage planner, String person) {
        planner.type("share-person", person);
        planner.page()
                .locator("form[action$='/shares'] button:not(.quiet)")
                .last()
                .click();
    }

    private static void becomes(Locator place, String words) {
        assertThat(place).containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
    }

    private PortalPage as(Person person, String path) {
        var signedIn = PortalPage.of(person, chromium.desktop(), portal);
        signedIn.open(path);
        return signedIn;
    }
}

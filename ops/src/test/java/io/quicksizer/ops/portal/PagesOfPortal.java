package io.quicksizer.ops.portal;

import static io.quicksizer.ops.testing.Person.ADMIN;
import static io.quicksizer.ops.testing.Person.APPROVER;
import static io.quicksizer.ops.testing.Person.PLANNER;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quicksizer.ops.journey.DemoCatalogue;
import io.quicksizer.ops.journey.PagesWithContent;
import io.quicksizer.ops.journey.SampleEngagement;
import io.quicksizer.ops.testing.Chromium;
import io.quicksizer.ops.testing.Person;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/** The addresses of all pages, with something on each. */
final class PagesOfPortal {

    private final SampleEngagement underReview;
    private final SampleEngagement waiting;
    private final SampleEngagement atSizing;
    private final SampleEngagement atExpert;
    private final PagesWithContent content;
    private final String cohort;
    private final int draft;

    /** Brings engagements to review and sign-off, and drafts a catalogue and a policy. */
    PagesOfPortal(String portal, Chromium chromium) {
        underReview = SampleEngagement.underReview(portal, "Core systems renewal, Nordics");
        waiting = SampleEngagement.waitingForSignOff(portal, "Finance transformation 2027");
        atSizing = SampleEngagement.atSizingOfAll(portal, "Group transformation, all regions");
        atExpert = SampleEngagement.at(portal, "Supply chain planning", "EXPERT");
        draft = DemoCatalogue.draft(portal);
        var admin = PortalPage.of(Person.ADMIN, chromium.desktop(), portal);
        admin.open("/catalogue/policy");
        if (admin.offers("Change policy")) {
            admin.press("Change policy");
        }
        content = PagesWithContent.in(portal);
        cohort = cohort(admin);
    }

    /**
     * A page as a person opens it.
     *
     * @param name name of its picture
     */
    record Seen(Person person, String name, String path) {}

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

    /** Returns the pages that a planner, an approver or an administrator opens. */
    List<Seen> of(Person person) {
        return switch (person) {
            case PLANNER -> ofPlanner();
            case APPROVER -> ofApprover();
            default -> ofAdministrator();
        };
    }

    private List<Seen> ofPlanner() {
        var engagement = "/engagements/" + underReview.id();
        return List.of(
                new Seen(PLANNER, "work", "/"),
                new Seen(PLANNER, "engagements", "/engagements"),
                new Seen(PLANNER, "help", "/help"),
                new Seen(PLANNER, "help-page", "/help/wizard"),
                new Seen(PLANNER, "help-search", "/help/search?q=custom"),
                new Seen(PLANNER, "engagement", engagement),
                new Seen(PLANNER, "engagement-in-approval", "/engagements/" + waiting.id()),
                new Seen(PLANNER, "context", engagement + "/steps/context"),
                new Seen(PLANNER, "scope", engagement + "/steps/scope"),
                new Seen(PLANNER, "scenarios", engagement + "/steps/scenarios"),
                new Seen(PLANNER, "sizing", "/engagements/" + atSizing.id() + "/steps/sizing"),
                new Seen(PLANNER, "sizing-completed", engagement + "/steps/sizing"),
                new Seen(PLANNER, "expert", "/engagements/" + atExpert.id() + "/steps/expert"),
                new Seen(PLANNER, "expert-completed", engagement + "/steps/expert"),
                new Seen(PLANNER, "review", engagement + "/steps/review"),
                new Seen(PLANNER, "fit", engagement + "/fit"),
                new Seen(PLANNER, "alternatives", "/engagements/" + content.compared() + "/alternatives"),
                new Seen(PLANNER, "tags", "/engagements/" + content.compared()),
                new Seen(PLANNER, "actual-days", "/engagements/" + content.spent() + "/actuals"),
                new Seen(PLANNER, "inside", engagement + "/line-items/" + underReview.lineItem() + "/inside"),
                new Seen(PLANNER, "explain", engagement + "/explain?figure=total"),
                new Seen(PLANNER, "explain-revision", "/revisions/" + waiting.revision() + "/explain?figure=total"),
                new Seen(PLANNER, "move", engagement + "/move"),
                new Seen(PLANNER, "actions", engagement + "/actions"),
                new Seen(PLANNER, "compare", "/engagements/" + waiting.id() + "/revisions/1/compare/1"),
                new Seen(PLANNER, "foreseen", engagement + "/steps/review/approval"),
                new Seen(PLANNER, "published", "/catalogue/published"),
                new Seen(PLANNER, "sessions-own", "/sessions"),
                new Seen(PLANNER, "nothing-found", "/engagements?q=no+such+engagement"),
                new Seen(PLANNER, "tokens", "/tokens"),
                new Seen(PLANNER, "notifications", "/notifications?all=true"),
                new Seen(PLANNER, "notification-settings", "/notifications/settings"),
                new Seen(PLANNER, "feedback-new", "/feedback/new?page=/kpis"),
                new Seen(PLANNER, "feedback", "/feedback"));
    }

    private List<Seen> ofApprover() {
        return List.of(
                new Seen(APPROVER, "approvals", "/approvals"),
                new Seen(APPROVER, "decision", "/approvals/" + waiting.revision()),
                new Seen(APPROVER, "delegations", "/approvals/delegations"));
    }

    private List<Seen> ofAdministrator() {
        return List.of(
                new Seen(ADMIN, "catalogue", "/catalogue"),
                new Seen(ADMIN, "catalogue-version", "/catalogue/1"),
                new Seen(ADMIN, "links", "/catalogue/1/links"),
                new Seen(ADMIN, "impact", "/catalogue/1/impact"),
                new Seen(ADMIN, "catalogue-draft", "/catalogue/" + draft),
                new Seen(ADMIN, "difference", "/catalogue/" + draft + "/difference"),
                new Seen(ADMIN, "impact-of-draft", "/catalogue/" + draft + "/impact"),
                new Seen(ADMIN, "policy-values", "/catalogue/" + draft + "/policy-values"),
                new Seen(ADMIN, "policy", "/catalogue/policy"),
                new Seen(ADMIN, "policy-draft", "/catalogue/policy/draft"),
                new Seen(ADMIN, "branding", "/branding"),
                new Seen(ADMIN, "people", "/people"),
                new Seen(ADMIN, "sessions", "/sessions"),
                new Seen(ADMIN, "sessions-of-another", "/people/planner/sessions"),
                new Seen(ADMIN, "work-of-administrator", "/"),
                new Seen(ADMIN, "approvals-of-administrator", "/approvals"),
                new Seen(ADMIN, "decision-of-administrator", "/approvals/" + waiting.revision()),
                new Seen(ADMIN, "belongings", "/people/planner2/belongings"),
                new Seen(ADMIN, "retention", "/operations/retention"),
                new Seen(ADMIN, "operations", "/operations"),
                new Seen(ADMIN, "operations-model-versions", "/operations/model-versions"),
                new Seen(ADMIN, "operations-place", "/operations/places/REVIEW"),
                new Seen(ADMIN, "operations-engagement", "/operations/engagements/" + waiting.id()),
                new Seen(ADMIN, "deliveries", "/operations/deliveries"),
                new Seen(ADMIN, "webhooks", "/webhooks"),
                new Seen(ADMIN, "tokens-of-all", "/tokens"),
                new Seen(ADMIN, "feedback-policy", "/feedback/policy"),
                new Seen(ADMIN, "feedback-board", "/feedback/board"),
                new Seen(ADMIN, "week", "/kpis/week"),
                new Seen(ADMIN, "feedback-one", "/feedback/" + content.feedback()),
                new Seen(ADMIN, "pilot", "/pilot"),
                new Seen(ADMIN, "cohort", cohort),
                new Seen(ADMIN, "suggestions", "/catalogue/suggestions"),
                new Seen(ADMIN, "kpis", "/kpis"));
    }
}

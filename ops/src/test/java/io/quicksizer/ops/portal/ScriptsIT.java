package io.quicksizer.ops.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import io.quicksizer.ops.journey.SampleEngagement;
import io.quicksizer.ops.testing.Addresses;
import io.quicksizer.ops.testing.Chromium;
import io.quicksizer.ops.testing.OnTheStack;
import io.quicksizer.ops.testing.Person;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The small scripts of pages, each by what a person notices of it; those of the wizard have tests of their own. */
@ExtendWith(OnTheStack.class)
@DisplayName("The scripts of pages")
class ScriptsIT {
    private final String portal;
    private final Chromium chromium;

    ScriptsIT(Addresses addresses, Chromium chromium) {
        this.portal = addresses.portal();
        this.chromium = chromium;
    }

    @Test
    void escape_takes_the_explanation_of_a_term_away_until_focus_or_pointer_returns() {
        var engagement = SampleEngagement.at(portal, "Explained", "SCOPE");
        var page = planner("/engagements/" + engagement.id() + "/steps/scope");
        var term = page.locator("#step-form .term").first();
        var word = term.locator(".term-word");
        var meaning = term.locator(".term-meaning");

        word.focus();
        assertThat(meaning).isVisible();
        page.keyboard().press("Escape");
        assertThat(meaning).isHidden();
        assertThat(word).isFocused();
        page.locator("#content").focus();
        word.focus();
        assertThat(meaning).isVisible();

        page.locator("#content").focus();
        assertThat(meaning).isHidden();
        word.hover();
        assertThat(meaning).isVisible();
        page.keyboard().press("Escape");
        assertThat(meaning).isHidden();
        page.locator("h1").first().hover();
        word.hover();
        assertThat(meaning).isVisible();
        engagement.withdraw();
    }

    @Test
    void an_explanation_near_the_right_edge_stays_on_the_page() {
        var engagement = SampleEngagement.at(portal, "At the edge", "SCENARIOS");
        var page = chromium.phone();
        signIn(page);
        page.navigate(portal + "/engagements/" + engagement.id() + "/steps/scenarios");
        var term = page.locator("#step-form .term").last();

        term.locator(".term-word").focus();

        assertThat(term.locator(".term-meaning")).isVisible();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isZero();
        engagement.withdraw();
    }

    @Test
    void a_sign_completes_names_in_a_comment() {
        var engagement = SampleEngagement.opened(portal, "Mentioned");
        var page = planner("/engagements/" + engagement.id());
        var comment = page.locator("#comment-comment");
        var names = page.locator("#mention-list");

        comment.pressSequentially("Ask @plann");
        assertThat(names.locator("li").first()).hasAttribute("aria-selected", "true");
        page.keyboard().press("Enter");
        assertThat(comment).hasValue(Pattern.compile("Ask @planner\\d? "));
        assertThat(names).isHidden();

        comment.pressSequentially("and @plann");
        assertThat(names).isVisible();
        page.keyboard().press("Escape");
        assertThat(names).isHidden();
        engagement.withdraw();
    }

    @Test
    void one_box_of_the_list_chooses_every_row_and_says_how_many() {
        var engagement = SampleEngagement.opened(portal, "Chosen");
        var page = planner("/engagements");
        var all = page.locator("[data-pick-all]").first();
        var rows = page.locator("input[name=chosen]");
        int count = rows.count();

        all.check();
        assertThat(page.locator("input[name=chosen]:checked")).hasCount(count);
        assertThat(page.locator("[data-picked]")).containsText(String.valueOf(count));
        rows.first().uncheck();
        assertThat(all).not().isChecked();
        engagement.withdraw();
    }

    @Test
    void the_first_of_more_rows_is_focused_although_the_page_asked_something_else_meanwhile() {
        var engagement = SampleEngagement.opened(portal, "One of more");
        var page = planner("/engagements");
        var asked = new CompletableFuture<Route>();
        page.route("**/engagements/more-rows", asked::complete);
        page.evaluate("""
                () => {
                  document.getElementById('more')?.remove();
                  document.getElementById('rows').insertAdjacentHTML('beforeend',
                    `<tr id="more"><td><a href="/engagements" hx-get="/engagements/more-rows" hx-target="#more"
                      hx-select="#rows > tr" hx-swap="outerHTML">More</a></td></tr>`);
                  htmx.process(document.getElementById('more'));
                }""");

        page.locator("#more a").click();
        page.waitForCondition(asked::isDone);
        page.waitForResponse(
                "**/work/badge", () -> page.evaluate("document.dispatchEvent(new Event('visibilitychange'))"));
        asked.join()
                .fulfill(new Route.FulfillOptions().setContentType("text/html").setBody("""
                <table><tbody id="rows"><tr><td><a id="new" href="/engagements">New</a></td></tr></tbody></table>"""));

        assertThat(page.locator("#new")).isFocused();
        engagement.withdraw();
    }

    @Test
    void moments_are_shown_by_how_long_ago_they_were() {
        var engagement = SampleEngagement.opened(portal, "A moment ago");
        var page = planner("/engagements/" + engagement.id());

        var since = page.locator("#lead time").first();

        assertThat(since).hasAttribute("title", Pattern.compile(".*\\d{4}.*"));
        assertThat(since).hasText(Pattern.compile(".*(now|ago).*"));
        engagement.withdraw();
    }

    @Test
    void moments_to_come_are_shown_in_the_readers_time_zone_by_its_name() {
        var page = planner("/engagements");

        page.evaluate("""
                () => {
                  document.querySelector("#content").insertAdjacentHTML("beforeend",
                      '<time id="limit" datetime="2099-01-01T12:00:00Z">on the server</time>'
                      + '<time id="day" datetime="2099-01-01">a day</time>');
                  document.dispatchEvent(new Event("step-shown"));
                }""");

        assertThat(page.locator("#limit")).hasText(Pattern.compile("Jan 1, 2099, \\d{1,2}:\\d{2}\\s[AP]M [A-Z].*"));
        assertThat(page.locator("#day")).hasText("a day");
    }

    @Test
    void a_search_among_choices_ignores_accents_and_says_when_nothing_matches() {
        var engagement = SampleEngagement.at(portal, "Found", "SCOPE");
        var page = planner("/engagements/" + engagement.id() + "/steps/scope");
        var choices = page.locator("[data-find-in]:visible");
        var first = choices.first().getAttribute("data-find-in");

        page.locator("#find").fill("nothing like this");
        assertThat(page.locator("[data-found]")).hasText("No matches.");
        assertThat(choices).hasCount(0);
        page.locator("#find").fill(first.split(" ")[0].replaceFirst("[aeiou]", "$0\u0301"));
        assertThat(page.locator("[data-found]")).isEmpty();
        assertThat(choices.first()).isVisible();
        engagement.withdraw();
    }

    @Test
    void a_draft_of_the_policy_with_something_unsaved_is_not_left_without_a_question() throws Exception {
        var admin = PortalPage.of(Person.ADMIN, chromium.desktop(), portal);
        admin.open("/catalogue/policy");
        if (admin.offers("Change policy")) {
            admin.press("Change policy");
        }
        admin.open("/catalogue/policy/draft");
        var page = admin.page();
        var asked = new CompletableFuture<String>();
        page.onDialog(dialog -> stay(dialog, asked));

        var reason = page.locator("#rules-form input[type=text]:visible, #rules-form input:not([type]):visible")
                .first();
        reason.click();
        page.keyboard().type("x");
        page.evaluate("setTimeout(() => location.assign('/kpis'))");

        page.waitForCondition(asked::isDone);
        assertThat(asked.get(1, TimeUnit.SECONDS)).isEqualTo("beforeunload");
        assertThat(page).hasURL(Pattern.compile(".*/catalogue/policy/draft$"));
    }

    private static void stay(Dialog dialog, CompletableFuture<String> asked) {
        asked.complete(dialog.type());
        dialog.dismiss();
    }

    @Test
    void a_file_that_is_sent_shows_how_far_it_is() {
        var admin = PortalPage.of(Person.ADMIN, chromium.desktop(), portal);
        admin.open("/catalogue");
        var page = admin.page();
        page.locator("#file").setInputFiles(noWorkbook("first.xlsx"));
        page.evaluate("""
                () => {
                  const form = document.querySelector('[data-upload]');
                  new MutationObserver(() => { window.progressed ||= !form.querySelector('progress').hidden; })
                    .observe(form, {subtree: true, attributes: true, childList: true});
                }""");

        page.locator("[data-upload] button.next").click();

        page.waitForFunction("() => window.progressed");
        assertThat(page.locator("#file-wrong")).isVisible();
    }

    @Test
    void a_preview_disappears_when_another_file_is_chosen() {
        var admin = PortalPage.of(Person.ADMIN, chromium.desktop(), portal);
        admin.open("/catalogue");
        var page = admin.page();
        page.locator("#file").setInputFiles(noWorkbook("first.xlsx"));

        page.locator("[formaction='/catalogue/preview']").click();
        assertThat(page.locator("#preview .wrong")).isVisible();
        assertThat(page.locator("[data-upload] progress")).isHidden();
        assertThat(page.locator("[data-upload] [role=status]")).isEmpty();

        page.locator("#file").setInputFiles(noWorkbook("second.xlsx"));
        assertThat(page.locator("#preview")).isEmpty();
    }

    private static FilePayload noWorkbook(String name) {
        return new FilePayload(name, "application/octet-stream", "no workbook".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void enter_in_the_search_of_expert_mode_searches_and_stays() {
        var engagement = SampleEngagement.at(portal, "Searched", "EXPERT");
        var page = planner("/engagements/" + engagement.id() + "/steps/expert");

        page.locator("#expert-q").pressSequentially("a");
        page.keyboard().press("Enter");

        assertThat(page.locator("#expert-found button").first()).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/steps/expert$"));
        engagement.withdraw();
    }

    @Test
    void keys_open_the_help_and_reach_the_search() {
        var page = planner("/kpis");
        assertThat(page.locator("[data-keys-and-words]")).isVisible();

        page.keyboard().press("?");
        assertThat(page.locator("dialog#help")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog#help")).isHidden();
        page.keyboard().press("/");
        assertThat(page.locator("#bar-q")).isFocused();
    }

    @Test
    void the_process_that_was_opened_stays_open_when_its_part_is_replaced() {
        var engagement = SampleEngagement.opened(portal, "Looked at");
        var page = planner("/engagements/" + engagement.id());
        var process = page.locator("#process");
        process.locator("summary").first().click();
        assertThat(process).hasAttribute("open", "");
        process.evaluate("element => { element.dataset.before = 'yes'; }");

        page.evaluate("""
                () => htmx.ajax('GET', document.getElementById('standing').getAttribute('hx-get').split('?')[0],
                                {target: '#standing', swap: 'outerHTML'})""");

        assertThat(page.locator("#process[data-before]")).hasCount(0);
        assertThat(process).hasAttribute("open", "");
        engagement.withdraw();
    }

    @Test
    void focus_and_an_open_question_stay_when_the_page_of_an_engagement_is_brought_up_to_date() {
        var engagement = SampleEngagement.waitingForSignOff(portal, "Being recalled");
        var page = planner("/engagements/" + engagement.id());
        var question = page.locator("#head details.ask");
        var process = page.locator("#process summary").first();
        question.locator("summary").click();
        process.focus();
        process.evaluate("element => { element.dataset.before = 'yes'; }");

        page.evaluate("""
                () => htmx.ajax('GET', document.getElementById('standing').getAttribute('hx-get').split('?')[0],
                                {target: '#standing', swap: 'outerHTML'})""");

        assertThat(page.locator("[data-before]")).hasCount(0);
        assertThat(process).isFocused();
        assertThat(question.locator("button")).isVisible();
        page.locator("#head").evaluate("element => { element.dataset.kept = 'yes'; }");
        question.locator("summary").click();
        assertThat(page.locator("#head[data-kept]")).hasCount(0);
        assertThat(page.locator("#head h1")).isVisible();
        engagement.withdraw();
    }

    private Page planner(String path) {
        var planner = PortalPage.of(Person.PLANNER, chromium.desktop(), portal);
        planner.open(path);
        return planner.page();
    }

    private void signIn(Page page) {
        PortalPage.of(Person.PLANNER, page, portal);
    }
}

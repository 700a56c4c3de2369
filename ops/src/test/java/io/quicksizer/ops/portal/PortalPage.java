package io.quicksizer.ops.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quicksizer.ops.testing.Chromium;
import io.quicksizer.ops.testing.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The portal as one person sees it. What the browser complains of is kept: nothing may, on any page. */
final class PortalPage {

    private final Page page;
    private final String portal;
    private final List<String> complaints = new ArrayList<>();

    private PortalPage(Page page, String portal) {
        this.page = page;
        this.portal = portal;
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type()) && !expected(message.text())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /** A wrong entry comes back with status 422, which the browser notes although nothing is amiss. */
    private static boolean expected(String message) {
        return message.contains("the server responded with a status of 422");
    }

    /** Signs a person in. */
    static PortalPage of(Person person, Page page, String portal) {
        var signedIn = new PortalPage(page, portal);
        page.navigate(portal + "/sign-in");
        person.signIn(page);
        page.waitForURL(Pattern.compile(".*/$"));
        return signedIn;
    }

    Page page() {
        return page;
    }

    /** What the browser's console has said so far, errors of the content policy included. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    void open(String path) {
        page.navigate(portal + path);
    }

    /** Waits until the page of this step is there and open for changes. */
    void atStep(String step) {
        page.waitForURL(Pattern.compile(".*/steps/" + step + "(\\?.*)?$"));
        assertThat(page.locator("#step-form input[name=version]")).isAttached();
    }

    void type(String id, String text) {
        page.locator("#" + id).fill(text);
    }

    String typed(String id) {
        return page.locator("#" + id).inputValue();
    }

    void tick(String label) {
        choice(label).check();
    }

    boolean isTicked(String label) {
        return choice(label).isChecked();
    }

    private Locator choice(String label) {
        return page.locator(".choice")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("strong", new Page.LocatorOptions().setHasText(label))))
                .locator("input[type=checkbox]");
    }

    /** Chooses a size for a line item on the page of sizes: S, M, L or CUSTOM. */
    void size(String lineItem, String size) {
        page.locator(".line")
                .filter(new Locator.FilterOptions().setHasText(lineItem))
                .locator("label." + size.toLowerCase(java.util.Locale.ROOT))
                .click();
    }

    /** Presses the button that leads on. */
    void goOn() {
        page.locator("#onwards").click();
    }

    void goBack() {
        page.locator(".wizard-foot button[value=back]").click();
    }

    /**
     * Remembers when the next click reaches the page, and when the step it leads to was painted, by the browser's
     * clock.
     */
    void noteTheNextClick() {
        page.evaluate("""
                () => {
                  addEventListener('click', () => sessionStorage.setItem('clicked', Date.now()), {capture: true, once: true});
                  window.painted = undefined;
                  document.addEventListener('step-shown', () => requestAnimationFrame(() => {
                    const afterThePaint = new MessageChannel();
                    afterThePaint.port1.onmessage = () => { window.painted = Date.now(); };
                    afterThePaint.port2.postMessage(0);
                  }), {once: true});
                }""");
    }

    /**
     * The time from that click until the browser had painted the step, in a page of its own or in the place of the one
     * before. What driving the browser from outside takes is no part of it.
     */
    Duration fromTheClickToThePaint() {
        var millis = page.waitForFunction("""
                        () => {
                          const clicked = Number(sessionStorage.getItem('clicked'));
                          const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
                          return performance.timeOrigin > clicked
                            ? first && performance.timeOrigin + first - clicked
                            : window.painted && window.painted - clicked;
                        }""").jsonValue();
        return Duration.ofMillis(Math.round(((Number) millis).doubleValue()));
    }

    /** What a person takes to look at the page; measurements only, because a test waits for what it needs instead. */
    void think(Duration time) {
        if (time.isPositive()) {
            page.waitForTimeout(time.toMillis());
        }
    }

    /** The time from the request for this page until the browser painted something of it. */
    Duration firstPaint() {
        var millis = page.waitForFunction("() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime")
                .jsonValue();
        return Duration.ofMillis(Math.round(((Number) millis).doubleValue()));
    }

    /** How long the figures take that a change asks the server for, from the request to the end of its answer. */
    Duration previewOf(Runnable change) {
        var answer = page.waitForResponse(response -> response.url().endsWith("/preview"), change);
        answer.finished();
        return Duration.ofNanos(Math.round(answer.request().timing().responseEnd * 1_000_000));
    }

    /**
     * Remembers for each change of the step's fields how long the page takes to show its figures, by the browser's
     * clock.
     */
    void noteRecalculations() {
        page.evaluate("""
                () => {
                  window.recalculated = [];
                  let begun;
                  document.addEventListener('change', () => { begun ??= performance.now(); }, {capture: true});
                  document.addEventListener('htmx:afterSettle', ({detail}) => {
                    if (detail.target?.id === 'summary' && begun !== undefined) {
                      const chosen = begun;
                      begun = undefined;
                      requestAnimationFrame(() => {
                        const painted = new MessageChannel();
                        painted.port1.onmessage = () => { window.recalculated.push(performance.now() - chosen); };
                        painted.port2.postMessage(0);
                      });
                    }
                  });
                }""");
    }

    /** The time from the choice number {@code count}, from 1, until its figures were painted. */
    Duration recalculation(int count) {
        page.waitForFunction("count => window.recalculated.length >= count", count);
        var millis = page.evaluate("count => window.recalculated[count - 1]", count);
        return Duration.ofNanos(Math.round(((Number) millis).doubleValue() * 1_000_000));
    }

    void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    /** Whether the page has a button with this name now. */
    boolean offers(String button) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .isVisible();
    }

    /** Waits until the text is on the page. */
    /** Waits for the server's word on a field: the page itself computes the sum of a spread while it is typed. */
    void showsAProblem(String text) {
        assertThat(page.locator("p.wrong").first()).containsText(text);
    }

    void shows(String text) {
        assertThat(page.locator("body")).containsText(text);
    }

    void picture(String name) {
        Chromium.picture(page, "portal-" + name);
    }
}

package io.quicksizer.ops.tasklist;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.quicksizer.ops.testing.Chromium;
import io.quicksizer.ops.testing.Person;

/** Operate as one person sees it. */
final class OperatePage {
    private static final int PATIENCE_MILLIS = 40_000;

    private final Page page;
    private final String address;

    OperatePage(Page page, String address, Person person) {
        this.page = page;
        this.address = address;
        page.setViewportSize(1400, 1_000);
        page.navigate(address + "/operate");
        person.signIn(page);
        page.getByText("Dashboard").first().waitFor();
    }

    /** Opens the newest finished instance of a process and waits for its diagram. */
    void openNewestFinished(String process) {
        Locator finished = page.locator("[data-testid^=COMPLETED-icon]").first();
        Locator instance = page.locator("a[title^='View instance']").first();
        boolean shown = false;
        for (int look = 0; look < 20 && !shown; look++) { // the page of an instance has such a sign, too
            page.navigate(address + "/operate/processes?completed=true&process=" + process + "&version=all");
            page.getByText("Process Instances").first().waitFor();
            shown = comesUp(finished);
        }
        instance.click();
        page.locator(".djs-container").first().waitFor();
    }

    /**
     * Opens the newest instance that Operate knows as finished until it is the one with this text: Operate lags behind.
     */
    void openFinishedWith(String process, String text) {
        for (int look = 0; look < 10; look++) {
            openNewestFinished(process);
            if (comesUp(page.getByText(text).first())) {
                return;
            }
        }
    }

    private static boolean comesUp(Locator sign) {
        try {
            sign.waitFor(new Locator.WaitForOptions().setTimeout(3_000));
            return true;
        } catch (com.microsoft.playwright.TimeoutError notYet) {
            return false;
        }
    }

    /** Whether the instance that is open says that it is finished, and a text is on its page. */
    void assertFinishedAndShows(String text) {
        var patience = new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS);
        PlaywrightAssertions.assertThat(
                        page.locator("[data-testid=COMPLETED-icon]").first())
                .isVisible(patience);
        PlaywrightAssertions.assertThat(page.getByText(text).first()).isVisible(patience);
    }

    void picture(String name) {
        Chromium.picture(page, "operate-" + name);
    }
}

package io.quicksizer.ops.tasklist;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** Tasklist as one person sees it. Its pages poll, so everything here waits for what it needs and never for silence. */
final class TasklistPage {
    private static final int PATIENCE_MILLIS = 40_000;

    private final Page page;
    private final String address;
    private final Path pictures;

    /** Signs in; what is not on this machine, such as fonts, is never loaded. */
    TasklistPage(BrowserContext browser, String address, String user, Path pictures) {
        this.page = browser.newPage();
        this.address = address;
        this.pictures = pictures;
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.route("**/*", route -> {
            if (route.request().url().startsWith("http://127.0.0.1")) {
                route.resume();
            } else {
                route.abort();
            }
        });
        page.navigate(address + "/tasklist");
        page.locator("input[name=username]").fill(user);
        page.locator("input[name=password]").fill(user);
        page.locator("button[type=submit]").click();
        page.locator("#main-content, [data-testid=task-list], nav[aria-label]")
                .first()
                .waitFor();
    }

    /** Opens a task by its name, taking it first if it is nobody's; waits until its form is loaded. */
    void open(String task) {
        page.navigate(address + "/tasklist");
        Locator entry = page.locator("a, article, [data-testid^=task-]")
                .filter(new Locator.FilterOptions().setHasText(task))
                .first();
        for (int look = 0; look < 20 && !appears(entry, 2_000); look++) {
            page.reload();
        }
        entry.click();
        Locator take = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Assign to me"));
        if (appears(take, 1_500)) {
            take.click();
        }
        page.locator(".fjs-form").first().waitFor();
        PlaywrightAssertions.assertThat(page.getByText("Loading the step"))
                .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(PATIENCE_MILLIS));
    }

    /** Types into the field with this label. */
    void fill(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(false))
                .first()
                .fill(text);
    }

    /** Ticks the box or chooses the option with this label. */
    void choose(String label) {
        page.locator(".fjs-form label")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first()
                .click();
    }

    /** Chooses an option in the n-th select field of the form, from 0. */
    void select(int index, String option) {
        page.locator(".fjs-form-field-select .fjs-input-group").nth(index).click();
        page.locator(".fjs-dropdownlist-item")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
    }

    /** How many select fields the form has. */
    int selects() {
        return page.locator(".fjs-form-field-select").count();
    }

    /** The n-th number or text field of the form whose label is this, from 0. */
    void fill(String label, int index, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(false))
                .nth(index)
                .fill(text);
    }

    /** What the field with this label holds. */
    String value(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(false))
                .first()
                .inputValue();
    }

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(pictures.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** Completes the task and waits until Tasklist has taken it. */
    void complete() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete Task"))
                .click();
        page.locator(".fjs-form")
                .first()
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }

    boolean shows(String text) {
        return appears(page.getByText(text).first(), 10_000);
    }

    private static boolean appears(Locator locator, int millis) {
        try {
            locator.waitFor(new Locator.WaitForOptions().setTimeout(millis));
            return true;
        } catch (com.microsoft.playwright.TimeoutError absent) {
            return false;
        }
    }
}

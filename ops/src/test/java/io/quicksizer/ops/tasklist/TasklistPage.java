package io.quicksizer.ops.tasklist;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quicksizer.ops.testing.Chromium;
import io.quicksizer.ops.testing.Person;

/** Tasklist as one person sees it. Its pages poll, so everything here waits for what it needs and never for silence. */
final class TasklistPage {
    private static final int PATIENCE_MILLIS = 15_000;
    private static final int LOOKS = 6;
    private static final int TALL_ENOUGH_FOR_A_FORM = 1_800;

    private final Page page;
    private final String address;

    TasklistPage(Page page, String address, Person person) {
        this.page = page;
        this.address = address;
        page.setViewportSize(1280, TALL_ENOUGH_FOR_A_FORM);
        page.navigate(address + "/tasklist");
        person.signIn(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open Settings"))
                .or(page.locator("[data-testid=available-tasks], [title='Left panel']"))
                .first()
                .waitFor();
    }

    /**
     * Opens the newest task of this name, taking it first if it is nobody's. The list looks for new tasks by itself; a
     * form that was opened before its variables had arrived says so, and a task that was taken may not look so for a
     * while; either is loaded again.
     */
    void open(String task) {
        for (int look = 0; look < LOOKS; look++) {
            if (isLoaded(task)) {
                return;
            }
            page.navigate(address + "/tasklist");
        }
        throw new AssertionError("Tasklist does not show the task " + task);
    }

    private boolean isLoaded(String task) {
        Locator entry = page.locator("[data-testid^=task-]")
                .filter(new Locator.FilterOptions().setHasText(task))
                .first();
        if (!appears(entry, PATIENCE_MILLIS)) {
            return false;
        }
        entry.click();
        Locator take = button("Assign to me");
        take.or(button("Unassign")).first().waitFor();
        if (take.isVisible()) {
            take.click();
        }
        return appears(button("Unassign"), PATIENCE_MILLIS)
                && appears(
                        page.getByText("What next?")
                                .or(page.getByText("Decision"))
                                .first(),
                        PATIENCE_MILLIS);
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Types into the first field with this label. */
    void fill(String label, String text) {
        fill(label, 0, text);
    }

    /**
     * Types into the n-th field with this label, from 0, and leaves it: the form takes an entry over when it is left.
     */
    void fill(String label, int index, String text) {
        field(label, index).fill(text);
        field(label, index).blur();
    }

    /** What the first field with this label holds. */
    String value(String label) {
        return field(label, 0).inputValue();
    }

    private Locator field(String label, int index) {
        return page.locator(".fjs-form")
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(false))
                .nth(index);
    }

    /** Ticks the box or chooses the option with this label. */
    void choose(String label) {
        page.locator(".fjs-form label")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first()
                .click();
    }

    /** Whether the box with this label is ticked. */
    boolean isTicked(String label) {
        return page.locator(".fjs-form")
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(false))
                .first()
                .isChecked();
    }

    /** Chooses an option in the n-th select field of the form, from 0. */
    void select(int index, String option) {
        page.locator(".fjs-form-field-select .fjs-input-group").nth(index).click();
        page.locator(".fjs-dropdownlist-item")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
    }

    /** Adds a row to the list of the form. */
    void addRow() {
        page.locator(".fjs-repeat-render-add").click();
    }

    /** Completes the task and waits until Tasklist has taken it. */
    void complete() {
        button("Complete Task").click();
        page.locator(".fjs-form").first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Gives the open task back, so that somebody else can take it. */
    void giveBack() {
        button("Unassign").click();
        button("Assign to me").waitFor();
    }

    boolean shows(String text) {
        return appears(page.getByText(text).first(), PATIENCE_MILLIS);
    }

    void picture(String name) {
        Chromium.picture(page, "tasklist-" + name);
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

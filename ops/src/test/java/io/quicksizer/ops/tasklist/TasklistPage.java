package io.quicksizer.ops.tasklist;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quicksizer.ops.testing.Chromium;
import io.quicksizer.ops.testing.Person;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Tasklist as one person sees it. Its pages poll, so everything here waits for what it needs and never for silence. */
final class TasklistPage {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int LOOKS = 6;
    private static final String ANY_TASK = "[data-testid^=task-]";
    private static final int TALL_ENOUGH_FOR_A_FORM = 1_800;

    private final Page page;
    private final String address;
    private final Set<String> foreign = new HashSet<>();

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
     * Leaves the tasks alone that are listed now: they belong to other engagements, which the list can't tell apart.
     */
    void leaveWhatIsListed() {
        page.locator(ANY_TASK).or(page.getByText("No tasks found")).first().waitFor();
        keys(page.locator(ANY_TASK)).forEach(foreign::add);
    }

    /** Leaves the same tasks alone as somebody else. */
    TasklistPage leavingWhat(TasklistPage other) {
        foreign.addAll(other.foreign);
        return this;
    }

    /**
     * Opens the newest task of this name, taking it first if it is nobody's or a colleague's. The list looks for new
     * tasks by itself; a form that was opened before its variables had arrived says so, and a task that was taken can't
     * be completed until the search has heard of it; either is loaded again. What was typed before that would be
     * overwritten.
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
        if (!becomes(() -> newest(task).isPresent())) {
            return false;
        }
        page.getByTestId(newest(task).orElseThrow()).click();
        return isMine()
                && appears(page.locator("button:enabled", withText("Complete Task")), PATIENCE_MILLIS)
                && appears(
                        page.getByText("What next?")
                                .or(page.getByText("Decision"))
                                .first(),
                        PATIENCE_MILLIS);
    }

    private Optional<String> newest(String task) {
        var named = page.locator(ANY_TASK, withText(task));
        return keys(named).filter(key -> !foreign.contains(key)).findFirst();
    }

    private static Stream<String> keys(Locator tasks) {
        return tasks.all().stream().map(task -> task.getAttribute("data-testid"));
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    /**
     * Takes the open task, also from a colleague who has it. Tasklist leaves the form read-only when it was taken from
     * a colleague in the same view, and says nothing about it; so this is false then, and the task is opened again.
     */
    private boolean isMine() {
        var mine = page.getByText("Assigned to me").first();
        var take = button("Assign to me");
        mine.or(take).or(button("Unassign")).first().waitFor();
        boolean colleagues = !mine.isVisible() && !take.isVisible();
        if (colleagues) {
            giveBack();
        }
        if (take.isVisible()) {
            take.click();
        }
        return appears(mine, PATIENCE_MILLIS) && !colleagues;
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
     * Types into the n-th field with this label, from 0, and leaves it: the form takes an entry over when it is left. A
     * form that draws itself in this moment (its numbers do so shortly after it was opened) puts the old value back;
     * whoever looks at the screen types it again, and so does this.
     */
    void fill(String label, int index, String text) {
        if (!becomes(() -> staysAfterTyping(field(label, index), text))) {
            throw new AssertionError("The form does not take " + text + " for " + label);
        }
    }

    private boolean staysAfterTyping(Locator field, String text) {
        field.fill(text);
        field.blur();
        page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        return field.inputValue().equals(text);
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

    /** Completes the task and waits until Tasklist has taken it; the list may show it for a while. */
    void complete() {
        foreign.add("task-" + page.url().replaceAll("^.*/tasklist/(\\d+).*$", "$1"));
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

    private boolean becomes(BooleanSupplier condition) {
        try {
            page.waitForCondition(condition, new Page.WaitForConditionOptions().setTimeout(PATIENCE_MILLIS));
            return true;
        } catch (com.microsoft.playwright.TimeoutError never) {
            return false;
        }
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

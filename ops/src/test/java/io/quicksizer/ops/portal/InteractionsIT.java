package io.quicksizer.ops.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.quicksizer.ops.testing.Addresses;
import io.quicksizer.ops.testing.Chromium;
import io.quicksizer.ops.testing.OnTheStack;
import io.quicksizer.ops.testing.Person;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How many keys and clicks an engagement with all 22 line items of the demo workbook takes from New to Submitted, six
 * of them at another size than the recommended one.
 */
@ExtendWith(OnTheStack.class)
@DisplayName("Interactions from New to Submitted")
class InteractionsIT {
    private static final int LINE_ITEMS = 22;
    private static final int MOST_BY_KEYBOARD = 45;
    private static final int MOST_BY_MOUSE = 60;
    private static final int EACH = 4;
    private static final int PATIENCE_MILLIS = 60_000;

    private final String portal;
    private final Chromium chromium;

    InteractionsIT(Addresses addresses, Chromium chromium) {
        this.portal = addresses.portal();
        this.chromium = chromium;
    }

    @Test
    void by_keyboard_every_row_of_the_grid_is_visited() {
        PortalPage planner = PortalPage.of(Person.PLANNER, chromium.desktop(), portal);
        Page page = planner.page();
        InteractionCounter hands = new InteractionCounter(page);
        assertThat(page.locator("[data-keys-and-words]")).isVisible();
        hands.press("Alt+n");
        assertThat(page.locator("#name")).isFocused();
        hands.type("Sized by keyboard");
        hands.press("Tab");
        assertThat(page.locator("#customer")).isFocused();
        hands.type("Northwind");
        hands.press("Enter");
        at(planner, "context");
        hands.press("Control+Enter");
        at(planner, "scope");
        chooseAll(hands, page);
        hands.press("Control+Enter");
        at(planner, "scenarios");
        chooseAll(hands, page);
        hands.press("Control+Enter");
        at(planner, "sizing");
        assertThat(lines(page)).hasCount(LINE_ITEMS);
        assertThat(page.locator(".grid-keys")).isVisible();
        for (int row = 0; row < LINE_ITEMS; row++) {
            hands.press("ArrowDown");
            assertThat(lines(page).nth(row).locator("input:checked")).isFocused();
            if (row % EACH == 0) {
                hands.press("l");
                assertThat(lines(page).nth(row).locator("label.l input")).isChecked();
            }
        }
        hands.press("Control+Enter");
        at(planner, "review");
        hands.press("Control+Enter");
        isSubmitted(page);

        System.out.println("By keyboard " + hands);
        assertThat(hands.count()).isLessThanOrEqualTo(MOST_BY_KEYBOARD);
    }

    @Test
    void by_mouse() {
        PortalPage planner = PortalPage.of(Person.PLANNER, chromium.desktop(), portal);
        Page page = planner.page();
        InteractionCounter hands = new InteractionCounter(page);
        hands.click(page.locator("#name"));
        hands.type("Sized by mouse");
        hands.click(page.locator("#customer"));
        hands.type("Northwind");
        hands.click(page.locator(".opening button.next"));
        planner.atStep("context");
        goOn(hands, planner, "scope");
        hands.click(page.locator(".choice-tools [data-all]"));
        goOn(hands, planner, "scenarios");
        assertThat(page.locator(".group-tools [data-all]").first()).isVisible();
        for (Locator all : page.locator(".group-tools [data-all]").all()) {
            hands.click(all);
        }
        goOn(hands, planner, "sizing");
        assertThat(lines(page)).hasCount(LINE_ITEMS);
        for (int row = 0; row < LINE_ITEMS; row += EACH) {
            hands.click(lines(page).nth(row).locator("label.l"));
        }
        goOn(hands, planner, "review");
        hands.click(page.locator("#onwards"));
        isSubmitted(page);

        System.out.println("By mouse " + hands);
        assertThat(hands.count()).isLessThanOrEqualTo(MOST_BY_MOUSE);
    }

    private static void goOn(InteractionCounter hands, PortalPage planner, String step) {
        hands.click(planner.page().locator("#onwards"));
        at(planner, step);
    }

    /** The step is there, and its button leads on: keys that come earlier would be lost on the page before. */
    private static void at(PortalPage planner, String step) {
        planner.atStep(step);
        assertThat(planner.page().locator("#onwards")).isEnabled();
        assertThat(planner.page().locator("#step-form[aria-busy]")).hasCount(0);
    }

    /** The buttons that the key presses are shown by the module that they belong to. */
    private static void chooseAll(InteractionCounter hands, Page page) {
        assertThat(page.locator("#step-form [data-all]").first()).isVisible();
        hands.press("Alt+a");
        assertThat(page.locator("#step-form [data-find-in] input[type=checkbox]:not(:checked)"))
                .hasCount(0);
    }

    private static Locator lines(Page page) {
        return page.locator(".sizing-grid .line");
    }

    private static void isSubmitted(Page page) {
        page.waitForURL(Pattern.compile(".*/engagements/[0-9a-f-]+$"));
        assertThat(page.locator("#head .status"))
                .containsText("In approval", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
    }
}

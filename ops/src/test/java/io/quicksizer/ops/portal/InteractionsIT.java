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
    private static final int PATIENCE_MILLIS = 30_000;

    private final String portal;
    private final Chromium chromium;

    InteractionsIT(Addresses addresses, Chromium chromium) {
        this.portal = addresses.portal();
        this.chromium = chromium;
    }

    @Test
    void by_keyboard_every_row_of_the_grid_is_visited() {
        PortalPage planner = PortalPage.of(Person.PLANNER, chromium.desktop(), portal);
        CountedHands hands = new CountedHands(planner.page());
        hands.press("Alt+n");
        hands.type("Sized by keyboard");
        hands.press("Tab");
        hands.type("Northwind");
        hands.press("Enter");
        planner.atStep("context");
        hands.press("Control+Enter");
        planner.atStep("scope");
        hands.press("Alt+a");
        hands.press("Control+Enter");
        planner.atStep("scenarios");
        hands.press("Alt+a");
        hands.press("Control+Enter");
        planner.atStep("sizing");
        assertThat(lines(planner.page())).hasCount(LINE_ITEMS);
        for (int row = 0; row < LINE_ITEMS; row++) {
            hands.press("ArrowDown");
            if (row % EACH == 0) {
                hands.press("l");
            }
        }
        hands.press("Control+Enter");
        planner.atStep("review");
        hands.press("Control+Enter");
        isSubmitted(planner.page());

        System.out.println("By keyboard " + hands);
        assertThat(hands.count()).isLessThanOrEqualTo(MOST_BY_KEYBOARD);
    }

    @Test
    void by_mouse() {
        PortalPage planner = PortalPage.of(Person.PLANNER, chromium.desktop(), portal);
        Page page = planner.page();
        CountedHands hands = new CountedHands(page);
        hands.click(page.locator("#name"));
        hands.type("Sized by mouse");
        hands.click(page.locator("#customer"));
        hands.type("Northwind");
        hands.click(page.locator(".opening button.next"));
        planner.atStep("context");
        goOn(hands, planner, "scope");
        hands.click(page.locator(".choice-tools [data-all]"));
        goOn(hands, planner, "scenarios");
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

    private static void goOn(CountedHands hands, PortalPage planner, String step) {
        hands.click(planner.page().locator("#onwards"));
        planner.atStep(step);
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

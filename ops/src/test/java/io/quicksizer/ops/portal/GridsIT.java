package io.quicksizer.ops.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quicksizer.ops.journey.SampleEngagement;
import io.quicksizer.ops.testing.Addresses;
import io.quicksizer.ops.testing.Chromium;
import io.quicksizer.ops.testing.OnTheStack;
import io.quicksizer.ops.testing.Person;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnTheStack.class)
@DisplayName("The grids of the wizard")
class GridsIT {

    private static final int ROWS_OF_EXPERT_MODE = 60;
    private static final double USUAL_KEYSTROKE_MILLIS = 100;
    private static final int KEYSTROKES = Integer.getInteger("quicksizer.keystrokes", 20);

    private final String portal;
    private final Chromium chromium;

    GridsIT(Addresses addresses, Chromium chromium) {
        this.portal = addresses.portal();
        this.chromium = chromium;
    }

    @Test
    void sizes_are_chosen_by_letters_and_rows_by_arrows() {
        var engagement = SampleEngagement.at(portal, "Sized by keys", "SIZING");
        var page = at(engagement, "sizing").page();

        assertThat(checked(page, 0)).isEqualTo("M");
        radio(page, 0).focus();
        page.keyboard().press("s");
        assertThat(checked(page, 0)).isEqualTo("S");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("n");
        assertThat(checked(page, 1)).isEqualTo("NA");
        assertThat(page.locator(".sizing-grid .line").nth(1).locator(".line-figures strong"))
                .containsText("0");
        engagement.withdraw();
    }

    @Test
    void a_letter_in_the_grid_is_on_screen_at_once() {
        var engagement = SampleEngagement.at(portal, "Timed by keys", "SIZING");
        var page = at(engagement, "sizing").page();
        assertThat(page.locator(".grid-keys")).isVisible();

        double usual = medianKeystroke(page, radio(page, 0), "s", "l", "m");
        System.out.printf("Keystroke in the grid of sizes, median of %d: %.1f ms%n", KEYSTROKES, usual);
        assertThat(usual).isLessThan(USUAL_KEYSTROKE_MILLIS);
        engagement.withdraw();
    }

    @Test
    void the_key_d_defers_a_line_item_and_takes_it_back() {
        var engagement = SampleEngagement.at(portal, "Deferred by a key", "SIZING");
        var page = at(engagement, "sizing").page();
        assertThat(page.locator(".grid-keys")).isVisible();
        var line = page.locator(".sizing-grid .line").first();

        radio(page, 0).focus();
        page.keyboard().press("d");
        assertThat(line.locator(".line-figures")).containsText("Deferred");
        page.keyboard().press("d");
        assertThat(line.locator(".line-figures")).containsText("%");
        assertThat(line.locator("input[type=checkbox]")).not().isChecked();
        engagement.withdraw();
    }

    @Test
    void a_size_for_all_keeps_custom_asks_before_it_overwrites_and_can_be_undone() {
        var engagement = SampleEngagement.at(portal, "Sized at once", "SIZING");
        var page = at(engagement, "sizing").page();
        radio(page, 0).focus();
        page.keyboard().press("s");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("c");

        page.locator("[data-apply=L]").click();
        assertThat(page.locator("#overwrite")).isVisible();
        page.locator("#overwrite button[value=all]").click();

        assertThat(checked(page, 0)).isEqualTo("L");
        assertThat(checked(page, 1)).isEqualTo("CUSTOM");
        page.locator("#applied button").click();
        assertThat(checked(page, 0)).isEqualTo("S");
        assertThat(page.locator("#applied")).isHidden();
        engagement.withdraw();
    }

    @Test
    void cells_of_a_spreadsheet_are_pasted_copied_and_filled_down() {
        var engagement = SampleEngagement.at(portal, "Pasted", "EXPERT");
        var page = at(engagement, "expert").page();
        int before = rows(page);

        paste(page.locator("#expert-q"), "Service\tDays\tNote\nRehearsal one\t12,5\ttwice\nRehearsal two\t11\t");
        assertThat(page.locator("input[name$='.name'][value='Rehearsal two']")).isVisible();
        assertThat(rows(page)).isEqualTo(before + 2);

        page.locator(".expert-row:has(input[value='Rehearsal two']) [name=_duplicate]")
                .click();
        assertThat(page.locator("input[name$='.name'][value='Rehearsal two (2)']"))
                .isFocused();

        paste(page.locator(".expert-row:has(input[value='Rehearsal one']) input[name$='.days']"), "20\n21\n22");
        assertThat(page.locator(".expert-row:has(input[value='Rehearsal two (2)']) input[name$='.days']"))
                .hasValue("22");
        page.locator("#filled button").click();
        assertThat(page.locator(".expert-row:has(input[value='Rehearsal two (2)']) input[name$='.days']"))
                .hasValue("11");

        paste(
                page.locator(".expert-row:has(input[value='Rehearsal two']) input[name$='.days']"),
                "20\n21\n22\n23\n24\n25\n26\n27");
        assertThat(page.locator("#filled p")).containsText("because there was no field");
        engagement.withdraw();
    }

    @Test
    void sixty_services_follow_the_typing_and_mark_what_is_below_the_minimum() {
        var engagement = SampleEngagement.at(portal, "Sixty services", "EXPERT");
        var page = at(engagement, "expert").page();
        paste(
                page.locator("#expert-q"),
                IntStream.rangeClosed(1, ROWS_OF_EXPERT_MODE)
                        .mapToObj(row -> "Service " + row + "\t" + (10 + row))
                        .collect(Collectors.joining("\n")));
        assertThat(page.locator("input[name$='.name'][value='Service 60']")).isVisible();

        var days = page.locator(".expert-row:has(input[value='Service 30']) input[name$='.days']");
        days.fill("");
        double usual = medianKeystroke(page, days, "1", "Backspace");
        days.press("1");
        System.out.printf("Keystroke among %d services, median: %.1f ms%n", rows(page), usual);
        assertThat(usual).isLessThan(USUAL_KEYSTROKE_MILLIS);
        assertThat(days).hasAttribute("aria-invalid", "true");
        engagement.withdraw();
    }

    private PortalPage at(SampleEngagement engagement, String step) {
        var planner = PortalPage.of(Person.PLANNER, chromium.desktop(), portal);
        planner.open("/engagements/" + engagement.id() + "/wizard");
        planner.atStep(step);
        return planner;
    }

    private static Locator radio(Page page, int row) {
        return page.locator(".sizing-grid .line").nth(row).locator("input:checked");
    }

    private static String checked(Page page, int row) {
        return radio(page, row).inputValue();
    }

    private static int rows(Page page) {
        return page.locator(".expert-row:not(.expert-columns)").count();
    }

    private static void paste(Locator into, String text) {
        into.evaluate("""
                (element, text) => {
                  const clipboardData = new DataTransfer();
                  clipboardData.setData('text/plain', text);
                  element.focus();
                  element.dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}));
                }""", text);
    }

    /** From the key to the next frame, as the browser measures it; the gate shares its machine. */
    private static double medianKeystroke(Page page, Locator field, String... keys) {
        page.evaluate("""
                () => {
                  window.times = [];
                  document.addEventListener('keydown', () => {
                    const begun = performance.now();
                    requestAnimationFrame(() => {
                      const painted = new MessageChannel();
                      painted.port1.onmessage = () => { window.times.push(performance.now() - begun); };
                      painted.port2.postMessage(0);
                    });
                  }, {capture: true});
                }""");
        for (int time = 0; time < KEYSTROKES; time++) {
            field.press(keys[time % keys.length]);
        }
        page.waitForFunction("count => window.times.length >= count", KEYSTROKES);
        return ((Number)
                        page.evaluate("() => window.times.sort((one, other) => one - other)[window.times.length >> 1]"))
                .doubleValue();
    }
}

package io.quicksizer.ops.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quicksizer.ops.journey.SampleEngagement;
import io.quicksizer.ops.stack.LiveStack;
import io.quicksizer.ops.stack.Part;
import io.quicksizer.ops.stack.Port;
import io.quicksizer.ops.testing.Chromium;
import io.quicksizer.ops.testing.OnTheStack;
import io.quicksizer.ops.testing.Person;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnTheStack.class)
@DisplayName("The portal without scripts, without a mouse, with two editors, and without an engine")
class PortalAgainstTheOddsIT {

    private static final String TYPE = "Strategy & Foundation";
    private static final String LINE_ITEM = "Find the Direction";

    private final LiveStack stack;
    private final Chromium chromium;
    private final String portal;

    PortalAgainstTheOddsIT(LiveStack stack, Chromium chromium) {
        this.stack = stack;
        this.chromium = chromium;
        this.portal = stack.ports().http(Port.WEB);
    }

    @Test
    void without_scripts_the_forms_lead_from_the_context_to_the_submission() {
        var engagement = SampleEngagement.opened(portal, "Without scripts");
        var planner = PortalPage.of(Person.PLANNER, chromium.withoutScripts(), portal);
        planner.open("/engagements/" + engagement.id() + "/wizard");

        planner.atStep("context");
        planner.type("y1", "60");
        planner.goOn();
        planner.shows("110");
        planner.type("y1", "50");
        planner.goOn();
        planner.atStep("scope");
        planner.tick(TYPE);
        planner.goOn();
        planner.atStep("scenarios");
        planner.tick(LINE_ITEM);
        planner.goOn();
        planner.atStep("sizing");
        planner.goBack();
        planner.atStep("scenarios");
        assertThat(planner.isTicked(LINE_ITEM)).isTrue();
        planner.goOn();
        planner.atStep("sizing");
        planner.size(LINE_ITEM, "L");
        planner.goOn();
        planner.atStep("review");
        planner.goOn();

        engagement.awaitStep("SIGN_OFF");
        engagement.withdraw();
    }

    @Test
    void the_keyboard_alone_leads_through_the_wizard() {
        var engagement = SampleEngagement.opened(portal, "By keyboard");
        var planner = PortalPage.of(Person.PLANNER, chromium.desktop(), portal);
        planner.open("/engagements/" + engagement.id() + "/wizard");

        planner.atStep("context");
        typeInto(planner, "customer", "Northwind");
        press(planner, "#onwards", "Enter");
        planner.atStep("scope");
        press(planner, checkbox(TYPE), "Space");
        press(planner, "#onwards", "Enter");
        planner.atStep("scenarios");
        press(planner, checkbox(LINE_ITEM), "Space");
        press(planner, "#onwards", "Enter");
        planner.atStep("sizing");
        press(planner, ".line input[type=radio]:checked", "ArrowRight");
        assertThat(planner.page().locator(".line input[type=radio]:checked").inputValue())
                .as("an arrow key chooses the size after the recommended one")
                .isEqualTo("L");
        press(planner, "#onwards", "Enter");
        planner.atStep("review");

        assertThat(planner.complaints()).as("the browser's console").isEmpty();
        engagement.withdraw();
    }

    @Test
    void of_two_people_at_the_same_step_the_second_sees_both_values_and_chooses() {
        var engagement = SampleEngagement.opened(portal, "Two editors");
        var path = "/engagements/" + engagement.id() + "/steps/context";
        var first = PortalPage.of(Person.PLANNER, chromium.desktop(), portal);
        var second = PortalPage.of(Person.PLANNER2, chromium.desktop(), portal);
        first.open(path);
        second.open(path);
        first.type("customer", "Entered by the first");
        second.type("customer", "Entered by the second");

        first.goOn();
        first.atStep("scope");
        first.goBack();
        first.atStep("context");
        second.goOn();

        second.shows("changed this while you were editing");
        second.shows("Entered by the first");
        assertThat(second.typed("customer")).isEqualTo("Entered by the second");
        second.picture("two-editors");
        second.page().locator("input[name='take.customer'][value=theirs]").check();
        second.goOn();
        second.atStep("scope");
        second.goBack();
        second.atStep("context");
        assertThat(second.typed("customer")).isEqualTo("Entered by the first");
        engagement.withdraw();
    }

    @Test
    void what_is_submitted_while_the_engine_is_down_goes_on_by_itself_when_it_is_back() {
        var engagement = SampleEngagement.opened(portal, "Without an engine");
        var planner = PortalPage.of(Person.PLANNER, chromium.desktop(), portal);
        planner.open("/engagements/" + engagement.id() + "/wizard");
        planner.atStep("context");
        planner.type("notes", "Typed before the engine went down");
        stack.kill(Part.ENGINE);
        try {
            planner.goOn();
            planner.shows("Saved, waiting for the workflow");
            planner.picture("waiting-for-the-workflow");
            assertThat(Looks.DESKTOP.faults(planner.page())).isEmpty();
            assertThat(Looks.PHONE.faults(planner.page())).isEmpty();
        } finally {
            stack.start(Part.ENGINE);
        }

        planner.page().setDefaultTimeout(120_000);
        planner.atStep("scope");
        planner.goBack();
        planner.atStep("context");
        assertThat(planner.typed("notes")).isEqualTo("Typed before the engine went down");
        engagement.withdraw();
    }

    private static String checkbox(String label) {
        return ".choice:has(strong:text-is(\"%s\")) input[type=checkbox]".formatted(label);
    }

    private static void typeInto(PortalPage planner, String id, String text) {
        reach(planner.page(), "#" + id);
        planner.page().keyboard().press("Control+A");
        planner.page().keyboard().type(text);
    }

    private static void press(PortalPage planner, String selector, String key) {
        reach(planner.page(), selector);
        planner.page().keyboard().press(key);
    }

    /** Goes on with the tabulator until the element has the focus; a page has far fewer stops than are tried. */
    private static void reach(Page page, String selector) {
        var target = page.locator(selector).first();
        for (int stop = 0; stop < 200; stop++) {
            if (Boolean.TRUE.equals(target.evaluate("element => element === document.activeElement"))) {
                assertThat(List.of("none", "0px"))
                        .as("the focus can be seen")
                        .doesNotContain(
                                (String)
                                        target.evaluate(
                                                "element => getComputedStyle(element).outlineStyle === 'none' ? 'none' : getComputedStyle(element).outlineWidth"));
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The keyboard does not reach " + selector);
    }
}

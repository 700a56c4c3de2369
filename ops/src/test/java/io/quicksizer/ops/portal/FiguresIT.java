package io.quicksizer.ops.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.quicksizer.ops.journey.SampleEngagement;
import io.quicksizer.ops.testing.Addresses;
import io.quicksizer.ops.testing.Chromium;
import io.quicksizer.ops.testing.OnTheStack;
import io.quicksizer.ops.testing.Person;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnTheStack.class)
@DisplayName("Figures as people write them")
class FiguresIT {
    private final String portal;
    private final Chromium chromium;

    FiguresIT(Addresses addresses, Chromium chromium) {
        this.portal = addresses.portal();
        this.chromium = chromium;
    }

    @Test
    void in_german_a_point_that_can_mean_two_things_is_asked_about_and_figures_have_points_and_commas() {
        var engagement = SampleEngagement.at(portal, "Auf Deutsch", "EXPERT");
        var planner = PortalPage.of(Person.PLANNER, chromium.desktop(), portal);
        planner.open("/?language=de");
        planner.open("/engagements/" + engagement.id() + "/wizard");
        planner.atStep("expert");
        var page = planner.page();
        page.locator("button[name=_start][value^=M]").first().click();
        var row = page.locator(".expert-row:not(.expert-columns)").first();
        var days = row.locator("input[name$='.days']");

        planner.previewOf(() -> days.fill("1.200"));
        assertThat(row.locator(".wrong"))
                .hasText("„1.200“ kann 1200 oder 1,2 bedeuten; geben Sie die Zahl als 1200 oder 1,2 ein.");
        assertThat(page.locator("#summary .status-wait").first()).isVisible();
        planner.previewOf(() -> days.fill("1.234,5"));
        assertThat(row.locator(".wrong")).hasCount(0);
        assertThat(page.locator("#summary .summary-total")).hasText(Pattern.compile("\\d\\.\\d{3}(,\\d+)? Tage"));
        page.reload();
        assertThat(days).hasValue("1234,5");
        engagement.withdraw();
    }
}

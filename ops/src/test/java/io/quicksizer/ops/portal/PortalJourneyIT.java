package io.quicksizer.ops.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import io.quicksizer.ops.journey.SampleEngagement;
import io.quicksizer.ops.testing.Addresses;
import io.quicksizer.ops.testing.Chromium;
import io.quicksizer.ops.testing.OnTheStack;
import io.quicksizer.ops.testing.Person;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnTheStack.class)
@DisplayName("The whole journey in the portal")
class PortalJourneyIT {

    private static final String ADVICE = "Find the Direction";
    private static final String MODEL = "Shape the Operating Model";
    private static final String LANDSCAPE = "Order the Landscape";
    private static final String MOVE = "Move a Business Unit";

    private final Addresses addresses;
    private final Chromium chromium;

    PortalJourneyIT(Addresses addresses, Chromium chromium) {
        this.addresses = addresses;
        this.chromium = chromium;
    }

    @Test
    void a_planner_sizes_on_the_desktop_an_approver_signs_on_the_phone_and_the_documents_can_be_taken()
            throws IOException {
        var engagement = SampleEngagement.opened(addresses.portal(), "Sized in the portal");
        var planner = PortalPage.of(Person.PLANNER, chromium.desktop(), addresses.portal());
        planner.open("/engagements/" + engagement.id() + "/wizard");

        describeContextWithAWrongSpreadFirst(planner);
        chooseScopeAndScenariosGoingBackOnce(planner);
        sizeInEverySize(planner);
        putServicesTogether(planner);
        submit(planner);
        signOff(engagement);

        assertThat(engagement.awaitDocuments()).as("CSV, two PDFs and XLSX").hasSize(4);
        takeTheDocuments(planner, engagement);
        assertThat(planner.complaints()).as("the browser's console").isEmpty();
    }

    private static void describeContextWithAWrongSpreadFirst(PortalPage planner) {
        planner.atStep("context");
        planner.type("customer", "Müller & Söhne");
        planner.type("opportunity", "OPP-7");
        planner.type("y1", "60");
        planner.goOn();
        planner.showsAProblem("110");
        assertThat(planner.typed("customer")).isEqualTo("Müller & Söhne");
        assertThat(planner.typed("y1")).as("a wrong entry stays as typed").isEqualTo("60");
        planner.picture("1-context-with-problem");
        planner.type("y1", "50");
        planner.goOn();
    }

    private static void chooseScopeAndScenariosGoingBackOnce(PortalPage planner) {
        planner.atStep("scope");
        planner.tick("Strategy & Foundation");
        planner.tick("Core Systems Journey");
        planner.picture("2-scope");
        planner.goOn();

        planner.atStep("scenarios");
        List.of(ADVICE, MODEL, LANDSCAPE, MOVE).forEach(planner::tick);
        planner.picture("3-scenarios");
        planner.goBack();
        planner.atStep("scope");
        planner.goOn();
        planner.atStep("scenarios");
        assertThat(planner.isTicked(MOVE)).as("going back lost nothing").isTrue();
        planner.goOn();
    }

    private static void sizeInEverySize(PortalPage planner) {
        planner.atStep("sizing");
        planner.size(ADVICE, "S");
        planner.size(MODEL, "M");
        planner.size(LANDSCAPE, "L");
        planner.shows("locked");
        planner.size(MOVE, "CUSTOM");
        planner.picture("4-sizing");
        planner.goOn();
    }

    private static void putServicesTogether(PortalPage planner) {
        planner.atStep("expert");
        var name = planner.page().locator(".expert-row input[name$='.name']").first();
        planner.page().locator("button[name=_free]").first().click();
        name.waitFor();
        name.fill("Workshop on site");
        var days = planner.page().locator(".expert-row input[name$='.days']").first();
        days.fill("2.5");
        planner.goOn();
        planner.page().locator(".wrong").first().waitFor();
        planner.picture("5-expert-with-problem");
        assertThat(name.inputValue()).isEqualTo("Workshop on site");
        days.fill("42.5");
        planner.goOn();
    }

    private static void submit(PortalPage planner) {
        planner.atStep("review");
        planner.shows("42.5");
        planner.picture("6-review");
        planner.page().locator("#comment").fill("Ready to be signed");
        planner.goOn();
    }

    /** Custom work may need a second level, which another approver signs. */
    private void signOff(SampleEngagement engagement) {
        for (var person : List.of(Person.APPROVER, Person.APPROVER2)) {
            if (!engagement.awaitApprovedOrNextLevel()) {
                var approver = PortalPage.of(person, chromium.phone(), addresses.portal());
                approver.open("/approvals");
                approver.page()
                        .locator("a[href^='/approvals/']")
                        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Sized in the portal"))
                        .first()
                        .click();
                approver.picture("7-decision-" + person.userName());
                approver.press("Approve");
                approver.page().locator("[role=status]").first().waitFor();
                assertThat(approver.complaints()).as("the browser's console").isEmpty();
            }
        }
    }

    private static void takeTheDocuments(PortalPage planner, SampleEngagement engagement) throws IOException {
        planner.open("/engagements/" + engagement.id());
        planner.picture("8-engagement");
        assertThat(new String(taken(planner, "PDF"), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
        assertThat(new String(taken(planner, "CSV"), StandardCharsets.UTF_8))
                .contains("Müller & Söhne", "42.5", "Paula Planner", "Anna Approver")
                .as("names instead of user names")
                .doesNotContainPattern("[,;]\"?(planner|approver)\"?[,;\\r\\n]");
    }

    private static byte[] taken(PortalPage planner, String kind) throws IOException {
        Download download = planner.page()
                .waitForDownload(() -> planner.page()
                        .locator("a[href^='/exports/']")
                        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(kind))
                        .first()
                        .click());
        return Files.readAllBytes(download.path());
    }
}

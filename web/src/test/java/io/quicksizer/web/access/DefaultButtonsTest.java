package io.quicksizer.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.model.Step;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.StandInEngine;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What Enter does in the forms of every page, a new one included. */
@PortalTest
class DefaultButtonsTest {
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Set<String> AWAY = Set.of("back", "withdraw", "reject", "request-changes");
    private static final Map<Step, String> TYPED = Map.of(
            Step.CONTEXT, "name=Typed",
            Step.SCOPE, "scopeTypes=foundation-types",
            Step.SCENARIOS, "groups[0].key=foundation-types&groups[0].selected=li-foundation",
            Step.SIZING, "lines[0].key=li-foundation&lines[0].size=L",
            Step.REVIEW, "comment=Typed");

    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Cast cast;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    @Test
    void enter_never_discards_leaves_or_refuses_anything_in_any_form_of_any_page() {
        cast.prepare();
        Subjects subjects = new Subjects(engine, portal, jdbc);
        List<String> found = new ArrayList<>();
        int forms = 0;
        for (String person : List.of("admin", "planner", "approver")) {
            Asker asker = new Asker(portal, person);
            for (String call : Calls.ofPages(handlers, "GET")) {
                for (String object : Subjects.of(call)) {
                    HttpResponse<String> page =
                            asker.ask("GET", subjects.address(call, object) + Bodies.query(call), "");
                    forms += check(call + " as " + person, page.body(), found);
                }
            }
        }
        assertThat(found).isEmpty();
        assertThat(forms).isGreaterThan(150);
    }

    @Test
    void enter_submits_every_step_of_the_wizard_with_a_draft_or_without() {
        Asker planner = new Asker(portal, "planner");
        List<String> found = new ArrayList<>();
        TYPED.forEach((step, typed) -> {
            UUID id = engine.at("Enter at " + step, step);
            String path = "/engagements/" + id + "/steps/" + step.name().toLowerCase(Locale.ROOT);
            String untouched = planner.ask("GET", path, "").body();
            check(step + " untouched", untouched, found);
            Matcher version = VERSION.matcher(untouched);
            assertThat(version.find()).isTrue();
            planner.ask("POST", path + "/preview", "version=" + version.group(1) + "&" + typed);
            String drafted = planner.ask("GET", path, "").body();
            assertThat(drafted).contains("/discard\"");
            check(step + " with a draft", drafted, found);
            assertThat(HtmlForms.of(drafted).get("step-form").getFirst())
                    .as("%s", step)
                    .containsEntry("value", step == Step.REVIEW ? "submit" : "continue");
        });
        assertThat(found).isEmpty();
    }

    private static int check(String page, String html, List<String> found) {
        Map<String, List<Map<String, String>>> forms = HtmlForms.of(html);
        forms.forEach((form, buttons) -> {
            Map<String, String> first = buttons.getFirst();
            String action = first.getOrDefault("formaction", "");
            boolean away = !(form.endsWith(action) || action.endsWith("/preview")) // a preview stores nothing
                    || List.of("jump", "_remove").contains(first.getOrDefault("name", ""))
                    || AWAY.contains(first.getOrDefault("value", ""))
                    || first.getOrDefault("class", "").contains("danger");
            if (away && buttons.size() > 1) {
                found.add(page + ", form " + form + ": " + first);
            }
        });
        return forms.size();
    }
}

package io.quicksizer.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.testing.QuicksizerDatabase;
import io.quicksizer.processes.model.ModelResources;
import io.quicksizer.processes.model.Step;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.StandInEngine;
import io.quicksizer.web.page.EnglishWords;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** No page shows English to a reader of German, whatever its data are and whatever was entered. */
@PortalTest
@QuicksizerDatabase(sharedAs = "portal-german")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GermanPagesTest {
    private static final List<String> STEPS = List.of("context", "scope", "scenarios", "sizing", "expert", "review");

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

    private final Map<String, Asker> askers = new HashMap<>();
    private final Set<String> found = new TreeSet<>();
    private Subjects subjects;
    private EnglishWords english;

    @BeforeAll
    void prepare() {
        cast.prepare();
        subjects = new Subjects(engine, portal, jdbc);
        for (String person : List.of("", "admin", "planner", "approver")) {
            Asker asker = new Asker(portal, person);
            asker.ask("GET", "/help?language=de", "");
            askers.put(person, asker);
        }
    }

    @Test
    void every_page_speaks_german() throws IOException {
        List<String> addresses = new ArrayList<>();
        for (String call : Calls.ofPages(handlers, "GET")) {
            for (String object : Subjects.of(call)) {
                addresses.add(subjects.address(call, object) + Bodies.query(call));
            }
        }
        addresses.addAll(ofMoreData());
        english = new EnglishWords(data());
        int pages = 0;
        for (String address : addresses) {
            for (String person : askers.keySet()) {
                pages += look("GET", address, person, "") ? 1 : 0;
            }
        }
        assertThat(found).isEmpty();
        assertThat(pages).isGreaterThan(200);
    }

    @Test
    void a_wrong_entry_is_reported_in_german() throws IOException {
        english = new EnglishWords(data());
        for (String call : Calls.ofPages(handlers, "POST")) {
            for (String object : Subjects.of(call)) {
                String person = call.contains("/catalogue") || call.contains("/operations") ? "admin" : "planner";
                look("POST", subjects.address(call, object), person, Bodies.of(call));
                subjects.restore(object);
            }
        }
        assertThat(found).isEmpty();
    }

    private boolean look(String method, String address, String person, String body) {
        HttpResponse<String> answer = askers.get(person).ask(method, address, body);
        if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            return false;
        }
        english.in(answer.body())
                .forEach(
                        word -> found.add(word + " (" + method + " " + address.replaceAll("[0-9a-f-]{36}", "*") + ")"));
        return true;
    }

    /** Engagements in other states, each step, a comparison of budgets and figures to explain. */
    private List<String> ofMoreData() {
        UUID draft = engine.at("Deutsch", Step.REVIEW);
        UUID approved = engine.submitted("Deutsch");
        engine.render(approved);
        UUID withdrawn = engine.at("Deutsch", Step.SIZING);
        engine.withdrawn(withdrawn);
        List<String> addresses = new ArrayList<>(STEPS.stream()
                .map(step -> "/engagements/" + draft + "/steps/" + step)
                .toList());
        Stream.of("", "/actuals", "/alternatives", "/satisfaction", "/explain?figure=total", "/move")
                .forEach(page -> {
                    addresses.add("/engagements/" + approved + page);
                    addresses.add("/engagements/" + withdrawn + page);
                });
        addresses.add("/engagements/" + draft + "/steps/review/approval");
        addresses.add("/engagements/" + draft + "/fit?target=10&from=ALL");
        addresses.add("/engagements/" + draft + "/fit?target=1000&from=SCOPE");
        addresses.add("/engagements/" + draft + "/fit?target=1.000&from=SCOPE");
        addresses.add("/engagements?q=Deutsch");
        return addresses;
    }

    /** What people and the catalogue have named. */
    private List<String> data() throws IOException {
        Stream<String> named = Stream.of(
                        "approval_level",
                        "catalogue_version",
                        "scenario_service",
                        "line_item",
                        "catalogue_scenario",
                        "catalogue_section",
                        "catalogue_service",
                        "scope_type",
                        "engagement",
                        "engagement_comment",
                        "alternative",
                        "person",
                        "person_group",
                        "service_token",
                        "webhook_endpoint",
                        "cohort",
                        "saved_list",
                        "engagement_tag",
                        "feedback")
                .flatMap(table -> texts("select cast(t as text) from " + table + " t"));
        Stream<String> errors = texts("select coalesce(last_error, '') from outbox_message");
        Stream<String> subjects = texts("select coalesce(facts ->> 'subject', '') from notification_event");
        Stream<String> zones = ZoneId.getAvailableZoneIds().stream().map(zone -> zone.replace('_', ' '));
        return Stream.of(named, errors, subjects, zones, Stream.of(policy(), "English, please"))
                .flatMap(texts -> texts)
                .toList();
    }

    private Stream<String> texts(String query) {
        return jdbc.sql(query).query(String.class).list().stream();
    }

    /** The policy that the product brings along, which an administrator may word otherwise. */
    private static String policy() throws IOException {
        return new ClassPathResource(ModelResources.APPROVAL_POLICY).getContentAsString(StandardCharsets.UTF_8);
    }
}

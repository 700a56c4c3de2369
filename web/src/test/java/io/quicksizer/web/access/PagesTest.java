package io.quicksizer.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.StandInEngine;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What holds for every page and every form of the portal, a new one included. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
    private static final Logger LOG = LoggerFactory.getLogger(PagesTest.class);

    /** Whatever a strict policy would stop a browser from running or applying. */
    private static final Map<String, Pattern> INLINE = Map.of(
            "script without src", Pattern.compile("<script(?![^>]*\\ssrc=)", Pattern.CASE_INSENSITIVE),
            "style element", Pattern.compile("<style", Pattern.CASE_INSENSITIVE),
            "style attribute", Pattern.compile("<[^>]*\\sstyle\\s*=", Pattern.CASE_INSENSITIVE),
            "event handler", Pattern.compile("<[^>]*\\son[a-z]+\\s*=", Pattern.CASE_INSENSITIVE),
            "htmx expression", Pattern.compile("\\shx-on|\"js:|javascript:", Pattern.CASE_INSENSITIVE),
            "foreign content", Pattern.compile("(?:src|<link[^>]*href)=\"(?:https?:)?//", Pattern.CASE_INSENSITIVE));

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
    private Subjects subjects;

    @BeforeAll
    void prepare() {
        cast.prepare();
        subjects = new Subjects(engine, portal, jdbc);
        for (String person : List.of("", "admin", "planner", "approver")) {
            askers.put(person, new Asker(portal, person));
        }
    }

    @Test
    void no_page_holds_a_script_a_style_or_a_handler_inline_and_every_answer_carries_the_headers() {
        List<String> found = new ArrayList<>();
        int pages = 0;
        for (String call : Calls.ofPages(handlers, "GET")) {
            for (String object : Subjects.of(call)) {
                for (String person : askers.keySet()) {
                    HttpResponse<String> answer =
                            askers.get(person).ask("GET", subjects.address(call, object) + Bodies.query(call), "");
                    found.addAll(missing(call, answer));
                    if (isHtml(answer)) {
                        pages++;
                        INLINE.forEach((what, pattern) -> {
                            if (pattern.matcher(answer.body()).find()) {
                                found.add(call + " as " + person + ": " + what);
                            }
                        });
                    }
                }
            }
        }
        LOG.info("{} pages looked at", pages);
        assertThat(found).isEmpty();
        assertThat(pages).isGreaterThan(120);
    }

    @Test
    void a_wrong_entry_shows_a_page_without_anything_inline_too() {
        List<String> found = new ArrayList<>();
        for (String call : Calls.ofPages(handlers, "POST")) {
            for (String object : Subjects.of(call)) {
                String person = call.contains("/catalogue") || call.contains("/operations") ? "admin" : "planner";
                HttpResponse<String> answer =
                        askers.get(person).ask("POST", subjects.address(call, object), Bodies.of(call));
                subjects.restore(object);
                found.addAll(missing(call, answer));
                INLINE.forEach((what, pattern) -> {
                    if (isHtml(answer) && pattern.matcher(answer.body()).find()) {
                        found.add(call + " as " + person + ": " + what);
                    }
                });
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void no_form_of_any_page_is_taken_without_the_token_of_the_session() {
        int forms = 0;
        for (String call : Calls.ofPages(handlers, "POST")) {
            for (String person : List.of("admin", "planner", "approver")) {
                HttpResponse<String> answer = askers.get(person)
                        .forge(Subjects.filled(call, "00000000-0000-7000-8000-000000000000"), Bodies.of(call));
                assertThat(answer.statusCode()).as("%s as %s", call, person).isEqualTo(403);
                forms++;
            }
        }
        for (String beside : List.of("/sign-in", "/sign-out")) {
            assertThat(askers.get("planner")
                            .forge(beside, "username=planner&password=planner")
                            .statusCode())
                    .isEqualTo(403);
            forms++;
        }
        LOG.info("{} forms sent without a token", forms);
        assertThat(forms).isGreaterThan(100);
    }

    private static boolean isHtml(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }

    private static List<String> missing(String call, HttpResponse<String> answer) {
        Map<String, String> expected = Map.of(
                "Content-Security-Policy", "script-src 'self'; style-src 'self'; img-src 'self'",
                "X-Content-Type-Options", "nosniff",
                "X-Frame-Options", "DENY",
                "Referrer-Policy", "same-origin",
                "Permissions-Policy", "camera=()",
                "Cross-Origin-Opener-Policy", "same-origin",
                "Cross-Origin-Resource-Policy", "same-origin",
                "Cache-Control", "no-store");
        return expected.entrySet().stream()
                .filter(header ->
                        !answer.headers().firstValue(header.getKey()).orElse("").contains(header.getValue()))
                .map(header -> call + " " + answer.statusCode() + ": " + header.getKey())
                .toList();
    }
}

package io.quicksizer.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.StandInEngine;
import io.quicksizer.web.access.AccessTable.Row;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

/**
 * Everybody calls everything: {@code access-matrix.txt} says who gets what answer. A call without a line fails, and so
 * does a line without a call. {@code -Dquicksizer.matrix.write=true} writes what is answered now, to be read line by
 * line before it is committed, and the page {@code docs/access-matrix.md}.
 */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest {
    private static final Logger LOG = LoggerFactory.getLogger(AccessMatrixTest.class);
    private static final boolean WRITE = Boolean.getBoolean("quicksizer.matrix.write");
    private static final Path PAGE = Path.of("..", "docs", "access-matrix.md");
    private static final Set<String> ANSWERS = Set.of("ok", "401", "403", "404", "sign-in");

    /** What would tell of the inside of the portal. */
    private static final Pattern INSIDE =
            Pattern.compile("\\tat [a-z]|Exception|io\\.quicksizer|org\\.springframework|freemarker|java\\.lang");

    private static final String HEADING = "## The table\n\n";

    /** What Spring serves by itself, what is not there, and signing out last, because it ends sessions. */
    private static final List<String> BESIDE_CONTROLLERS = List.of(
            "GET /actuator/health",
            "GET /actuator/health/readiness",
            "GET /actuator/info",
            "GET /actuator/env",
            "GET /assets/quicksizer.css",
            "GET /api/v1/nothing-here",
            "GET /api/nothing-here",
            "GET /nothing-here",
            "POST /sign-in",
            "POST /sign-out");

    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    private final Map<String, Asker> askers = new LinkedHashMap<>();
    private Subjects subjects;

    @BeforeAll
    void everybodySignsIn(@Autowired Cast cast) {
        cast.prepare();
        Cast.PEOPLE.forEach((title, name) -> askers.put(title, new Asker(portal, name)));
        subjects = new Subjects(engine, portal, jdbc);
    }

    @Test
    void everybody_gets_the_answer_that_the_table_says() throws IOException {
        List<Row> answered = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        for (String call : calls()) {
            for (String object : Subjects.of(call)) {
                answered.add(new Row(call, object, answers(call, object, broken)));
            }
        }
        if (WRITE) {
            AccessTable.write(answered);
            Files.writeString(PAGE, page(answered));
        }
        LOG.info("{} calls, {} lines, {} cells", calls().size(), answered.size(), answered.size() * askers.size());

        assertThat(broken)
                .as("answers that are neither an answer nor a refusal")
                .isEmpty();
        assertThat(keys(AccessTable.committed()))
                .as("lines without a call, calls without a line")
                .isEqualTo(keys(answered));
        assertThat(AccessTable.text(answered)).isEqualTo(AccessTable.text(AccessTable.committed()));
    }

    @Test
    void the_page_in_the_documentation_shows_the_table() throws IOException {
        assertThat(Files.readString(PAGE))
                .as("run the test with -Dquicksizer.matrix.write=true")
                .isEqualTo(page(AccessTable.committed()));
    }

    /**
     * Whoever may not see an object learns nothing of it from any call: the answer is that for an id that never was.
     */
    @Test
    void what_may_not_be_seen_is_answered_like_what_does_not_exist() {
        int compared = 0;
        for (String call : calls()) {
            for (String object : Subjects.of(call)) {
                for (String hidden : hiddenFrom(object)) {
                    String nothing = UUID.randomUUID().toString();
                    String path = subjects.address(call, object);
                    String seen = Sameness.of(ask(hidden, call, path), path);
                    String never = Sameness.of(
                            ask(hidden, call, Subjects.filled(call, nothing)), Subjects.filled(call, nothing));
                    subjects.restore(object);
                    assertThat(seen).as("%s as %s on %s", call, hidden, object).isEqualTo(never);
                    compared++;
                }
            }
        }
        LOG.info("{} pairs of answers compared", compared);
        assertThat(compared).isGreaterThan(300);
    }

    private static List<String> hiddenFrom(String object) {
        return switch (object) {
            case Subjects.DRAFT -> List.of("foreign", "stranger", "approver", "other group");
            case Subjects.IN_APPROVAL -> List.of("foreign", "stranger");
            default -> List.of();
        };
    }

    private List<String> answers(String call, String object, List<String> broken) {
        List<String> answers = new ArrayList<>();
        for (String person : askers.keySet()) {
            HttpResponse<String> response = ask(person, call, subjects.address(call, object));
            String answer = answer(response);
            if (!ANSWERS.contains(answer) || INSIDE.matcher(response.body()).find()) {
                broken.add(call + " as " + person + " on " + object + ": " + answer);
            }
            answers.add(answer);
            subjects.restore(object);
        }
        return answers;
    }

    private HttpResponse<String> ask(String person, String call, String path) {
        return askers.get(person).ask(Calls.method(call), path + Bodies.query(call), Bodies.of(call));
    }

    /** Past access control: an answer, another page, or a complaint about the entry, which is left empty on purpose. */
    private static String answer(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status / 100 == 3
                && response.headers().firstValue("Location").orElse("").matches(".*/sign-in(\\?ended)?")) {
            return "sign-in";
        }
        return status < 400 || Set.of(409, 412, 422).contains(status) ? "ok" : Integer.toString(status);
    }

    private Set<String> calls() {
        Set<String> calls = new LinkedHashSet<>(Calls.all(handlers));
        calls.addAll(BESIDE_CONTROLLERS);
        return calls;
    }

    private static List<String> keys(List<Row> rows) {
        return rows.stream().map(Row::key).sorted().toList();
    }

    private static String page(List<Row> rows) throws IOException {
        String text = Files.readString(PAGE);
        return text.substring(0, text.indexOf(HEADING)) + HEADING + AccessTable.markdown(rows);
    }
}

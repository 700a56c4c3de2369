package io.quicksizer.web.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quicksizer.db.testing.QuicksizerDatabase;
import io.quicksizer.processes.model.Step;
import io.quicksizer.web.DemoWorkbook;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.StandInEngine;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Sends mutated calls to the API, the pages' forms and the import for a while ({@code -Dquicksizer.fuzz.seconds}, 20 by
 * default): none may end in a failure of the portal, take more than ten seconds, or leave the memory full. Call number
 * n is drawn from {@code quicksizer.fuzz.seed} + n alone; {@code -Dquicksizer.fuzz.only=n} sends just that one, and
 * what was sent is in the message of the failure.
 */
@PortalTest
@QuicksizerDatabase(sharedAs = "portal-fuzz")
class PortalFuzzTest {
    private static final long SEED = Long.getLong("quicksizer.fuzz.seed", 20_261_125);
    private static final long SECONDS = Long.getLong("quicksizer.fuzz.seconds", 20);
    private static final long MOST_GROWTH = 128L << 20;
    private static final int WARM_UP = 200;

    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    private final Map<String, Integer> ends = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();

    @Test
    void no_call_breaks_the_portal_keeps_it_busy_or_fills_its_memory() throws IOException {
        Calls calls = prepared();
        Integer only = Integer.getInteger("quicksizer.fuzz.only");
        int number = only == null ? 0 : only;
        long memory = 0;
        long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        do {
            send(number, calls.draw(new Random(SEED + number)), calls);
            if (++number == WARM_UP) {
                memory = usedMemory();
            }
        } while (only == null && System.nanoTime() < end && failures.size() < 20);
        System.out.printf("Fuzz: seed %d, %d calls to %s, ends: %s%n", SEED, number, calls.described(), ends);
        assertThat(failures).as(String.join("\n", failures)).isEmpty();
        if (only == null) {
            assertThat(ends.keySet())
                    .as("all sorts of calls come through")
                    .contains("api 2xx", "page 2xx", "upload 4xx");
            assertThat(usedMemory() - memory)
                    .as("bytes of memory more than before")
                    .isLessThan(MOST_GROWTH);
        }
    }

    private void send(int number, FuzzCall call, Calls calls) {
        FuzzCall.Answer answer = call.send(URI.create(portal.address()));
        ends.merge(
                kind(call) + (answer.status() > 0 ? answer.status() / 100 + "xx" : answer.status()), 1, Integer::sum);
        boolean broken = answer.status() < 0 || (answer.status() >= 500 && answer.status() != 503);
        if (broken || answer.text().contains("FreeMarker template error")) {
            failures.add("quicksizer.fuzz.seed=" + SEED + " quicksizer.fuzz.only=" + number + " ended with "
                    + answer.status() + ": " + call.described());
        }
        calls.keepSignedIn(call, answer);
    }

    private static String kind(FuzzCall call) {
        return call.headers().stream().anyMatch(line -> line.startsWith("Content-Type: multipart/"))
                ? "upload "
                : call.path().startsWith("/api/") ? "api " : "page ";
    }

    private Calls prepared() throws IOException {
        List<UUID> engagements = new ArrayList<>();
        for (Step step : List.of(Step.CONTEXT, Step.SCOPE, Step.SCENARIOS, Step.SIZING, Step.REVIEW)) {
            engagements.add(engine.at("Fuzz " + step, step));
        }
        engagements.add(atExpert());
        UUID submitted = engine.submitted("Fuzz submitted");
        engine.placeDocuments(submitted);
        engagements.add(submitted);
        JsonNode description =
                portal.as("admin").get("/api/v1/openapi.json").isStatus(200).json();
        return new Calls(portal, engagements, new JsonSeeds(description, known(engagements, submitted), entries()));
    }

    private UUID atExpert() {
        UUID id = engine.at("Fuzz EXPERT", Step.SIZING);
        engine.submit(id, Step.SIZING, StandInEngine.entry(Step.SIZING).replace("\"L\"", "\"CUSTOM\""))
                .isStatus(202);
        engine.arrive(id, Step.EXPERT);
        return id;
    }

    private Map<String, List<String>> known(List<UUID> engagements, UUID submitted) {
        JsonNode revisions = portal.as("planner")
                .get("/api/v1/engagements/" + submitted + "/revisions")
                .json();
        String revision = revisions.findPath("id").asText();
        JsonNode exports = portal.as("planner")
                .get("/api/v1/revisions/" + revision + "/exports")
                .json();
        Map<String, List<String>> known = new HashMap<>();
        known.put("/engagements/", engagements.stream().map(UUID::toString).toList());
        known.put("/revisions/", List.of(revision, "1"));
        known.put("/exports/", exports.findValuesAsText("id"));
        known.put("/steps/", List.of("CONTEXT", "SCOPE", "SCENARIOS", "SIZING", "EXPERT", "REVIEW", "SIGN_OFF"));
        known.put("/scenarios/", List.of("foundation", "data"));
        known.put("/line-items/", List.of("li-foundation", "li-data", "li-audit"));
        known.put(
                "words",
                List.of(
                        "li-foundation",
                        "li-data",
                        "foundation-types",
                        "foundation",
                        "M",
                        "CUSTOM",
                        "Northwind",
                        "continue",
                        "approver2",
                        "planner2",
                        "2026-12-01T00:00:00Z",
                        "APPROVE",
                        "all",
                        engagements.getFirst().toString()));
        return known;
    }

    private static List<JsonNode> entries() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> entries = new ArrayList<>();
        for (Step step : List.of(Step.CONTEXT, Step.SCOPE, Step.SCENARIOS, Step.SIZING)) {
            entries.add(json.readTree(StandInEngine.entry(step)));
        }
        entries.add(json.readTree("""
            {"services":[{"lineItem":"li-foundation","service":"FREE_TEXT","name":"x","days":12,"note":""}],"action":"continue"}\
            """));
        entries.add(json.readTree("{\"action\":\"jump\",\"jumpTo\":\"SCOPE\",\"comment\":\"\"}"));
        return entries;
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Where the calls come from. */
    private static final class Calls {
        private final JsonSeeds api;
        private final UploadSeeds uploads;
        private final List<FormSeeds> forms = new ArrayList<>();
        private final Map<String, Session> sessions = new HashMap<>();

        Calls(Portal portal, List<UUID> engagements, JsonSeeds api) {
            this.api = api;
            for (String who : List.of("planner", "admin", "approver")) {
                Session session = new Session(portal, who);
                sessions.put(who, session);
                List<String> entrances = new ArrayList<>(List.of("/", "/catalogue", "/operations", "/approvals"));
                engagements.forEach(id -> entrances.add("/engagements/" + id + "/wizard"));
                engagements.forEach(id -> entrances.add("/engagements/" + id));
                forms.add(new FormSeeds(session, entrances));
            }
            this.uploads = new UploadSeeds(sessions.get("admin"), DemoWorkbook.bytes());
        }

        FuzzCall draw(Random random) {
            return switch (random.nextInt(10)) {
                case 0 -> uploads.call(random);
                case 1, 2, 3, 4 -> api.call(random);
                default -> forms.get(random.nextInt(forms.size())).call(random);
            };
        }

        /** Signs in again when the session has ended, or all further requests would only be redirected. */
        void keepSignedIn(FuzzCall call, FuzzCall.Answer answer) {
            if (answer.location().contains("/sign-in")) {
                sessions.get(call.who()).signIn();
            }
        }

        String described() {
            return api.size() + " operations, "
                    + forms.stream().mapToInt(FormSeeds::size).sum() + " forms on "
                    + forms.stream().mapToInt(FormSeeds::pages).sum() + " pages, and the import";
        }
    }
}

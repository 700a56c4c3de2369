package io.quicksizer.ops.journey;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.ops.process.StackFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The demo story: ten engagements with a month of history, created by the demo users through the public API while the
 * applications' clock advances through that month. Nothing bypasses the product.
 */
public final class DemoStory {
    private static final String STORY = "demo-story.txt";

    private final String portal;
    private final StoryClock clock;
    private final Consumer<String> say;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, StoryPlayer> players = new HashMap<>();

    private record Scheduled(StoryLine line, StoryAct act) {}

    /**
     * Prepares the story.
     *
     * @param portal address of the portal, without a trailing slash
     * @param say receives a message if the portal is not empty
     */
    public DemoStory(String portal, StoryClock clock, Consumer<String> say) {
        this.portal = portal;
        this.clock = clock;
        this.say = say;
    }

    /**
     * Plays the story, unless the portal has engagements already, and resets the clock.
     *
     * @param now the time at which the story ends
     * @return how many engagements were created
     * @throws StackFailure when an act is refused or the workflow does not proceed
     */
    public int play(ZonedDateTime now) {
        try {
            JsonNode present =
                    client("admin").get("/api/v1/engagements?limit=1").path("engagements");
            if (!present.isEmpty()) {
                say.accept("The portal has engagements already; the demo story is for an empty one (--reset).");
                return 0;
            }
            List<StoryLine> story = story();
            JsonNode catalogue = client("planner").get("/api/v1/catalogue");
            for (Scheduled next : inOrder(story, now)) {
                clock.goBack(next.act().before(now));
                players.computeIfAbsent(
                                next.line().name(), name -> new StoryPlayer(next.line(), catalogue, this::client))
                        .play(next.act());
            }
            return story.size();
        } finally {
            clock.end();
        }
    }

    private static List<Scheduled> inOrder(List<StoryLine> story, ZonedDateTime now) {
        List<Scheduled> acts = new ArrayList<>();
        story.forEach(line -> line.acts().forEach(act -> acts.add(new Scheduled(line, act))));
        acts.sort(
                Comparator.comparing((Scheduled next) -> next.act().before(now)).reversed());
        return acts;
    }

    private ApiClient client(String person) {
        return new ApiClient(http, portal, person);
    }

    static List<StoryLine> story() {
        try (var text = DemoStory.class.getResourceAsStream(STORY)) {
            if (text == null) {
                throw new StackFailure("The demo story is not part of this build.");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(StoryLine::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

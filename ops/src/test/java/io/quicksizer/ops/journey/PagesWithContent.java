package io.quicksizer.ops.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Content for pages that are empty otherwise.
 *
 * @param compared an engagement with two alternatives and tags, next to a template
 * @param spent an approved engagement with actual days
 * @param feedback a feedback whose triage is pending
 */
public record PagesWithContent(UUID compared, UUID spent, UUID feedback) {
    private static final String ENGAGEMENTS = "/api/v1/engagements/";

    /** Creates the content through the public API of a portal. */
    public static PagesWithContent in(String portal) {
        var planner = new ApiClient(HttpClient.newHttpClient(), portal, "planner");
        var feedback = planner.post(
                        "/api/v1/feedback",
                        Map.of(
                                "kind",
                                "IDEA",
                                "impact",
                                "HINDERS",
                                "message",
                                "Show the days of last year beside those of this one."))
                .path("id")
                .asText();
        var template = SampleEngagement.opened(portal, "Template: finance transformation");
        planner.put(ENGAGEMENTS + template.id() + "/template", Map.of("template", true));
        return new PagesWithContent(compared(portal, planner), spent(portal, planner), UUID.fromString(feedback));
    }

    private static UUID compared(String portal, ApiClient planner) {
        var sample = SampleEngagement.underReview(portal, "Data platform, two ways");
        var path = ENGAGEMENTS + sample.id();
        planner.put(path + "/tags", Map.of("tags", List.of("nordics", "renewal")));
        planner.post(path + "/alternatives", Map.of("name", "Medium"), planner.etag(path + "/alternatives"));
        sample.goBack("REVIEW");
        sample.goBack("EXPERT");
        new WizardCalls(planner, sample.id().toString()).submit("SIZING", small(sample), "REVIEW");
        planner.post(
                path + "/alternatives",
                Map.of("name", "Small", "changes", "NEW"),
                planner.etag(path + "/alternatives"));
        return sample.id();
    }

    private static Map<String, Object> small(SampleEngagement sample) {
        var keys = ((List<?>) sample.entries("SIZING").get("lines"))
                .stream().map(line -> ((Map<?, ?>) line).get("key")).toList();
        return Map.of(
                "lines",
                keys.stream().map(key -> Map.of("key", key, "size", "S")).toList(),
                "action",
                "continue");
    }

    private static UUID spent(String portal, ApiClient planner) {
        var sample = SampleEngagement.waitingForSignOff(portal, "Core systems renewal, last year");
        sample.approve();
        var path = ENGAGEMENTS + sample.id() + "/actuals";
        for (JsonNode line : planner.get(path).path("lines")) {
            double days = Math.round(line.path("estimatedDays").asDouble() * 2.4) / 2.0;
            planner.post(
                    path,
                    Map.of(
                            "entries",
                            List.of(Map.of("lineItem", line.path("lineItem").asText(), "days", days))));
        }
        return sample.id();
    }
}

package io.quicksizer.ops.journey;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.ops.process.StackFailure;
import io.quicksizer.ops.process.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** The player of one engagement of the demo story, act by act. */
final class StoryPlayer {
    private static final String CONTINUE = "continue";
    private static final int DOCUMENTS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final List<String> APPROVERS = List.of("approver", "approver2", "lead");

    private final StoryLine line;
    private final List<JsonNode> items;
    private final Function<String, ApiClient> clients;
    private final ApiClient owner;
    private String id = "";

    StoryPlayer(StoryLine line, JsonNode catalogue, Function<String, ApiClient> clients) {
        this.line = line;
        this.items = items(line, catalogue);
        this.clients = clients;
        this.owner = clients.apply(line.owner());
    }

    /** Plays an act and waits until the workflow has processed it, so that the clock can advance. */
    void play(StoryAct act) {
        switch (act.what()) {
            case "open" -> open();
            case "context" -> step("CONTEXT", context(), "SCOPE");
            case "scope" -> step("SCOPE", scope(), "SCENARIOS");
            case "scenarios" -> step("SCENARIOS", Map.of("groups", groups(), "action", CONTINUE), "SIZING");
            case "sizing" -> step("SIZING", Map.of("lines", lines(), "action", CONTINUE), "REVIEW");
            case "submit" -> step("REVIEW", Map.of("action", "submit", "comment", act.words()), "SIGN_OFF");
            case "approve" -> approve(act.words());
            case "changes" -> {
                decide("request-changes", act.words());
                calls().at("REVIEW");
            }
            case "reject" -> {
                decide("reject", act.words());
                ended("REJECTED");
            }
            case "withdraw" -> {
                owner.post(path() + "/withdraw", Map.of("comment", act.words()));
                ended("WITHDRAWN");
            }
            case "tag" ->
                owner.put(path() + "/tags", Map.of("tags", List.of(act.words().split("\\s*,\\s*"))));
            case "template" -> owner.put(path() + "/template", Map.of("template", true));
            default -> throw new StackFailure("The demo story has an unknown act: " + act.what() + ".");
        }
    }

    private void open() {
        id = owner.post("/api/v1/engagements", Map.of("name", line.name(), "customer", line.customer()))
                .path("id")
                .asText();
        calls().at("CONTEXT");
    }

    private void step(String step, Map<String, Object> entries, String next) {
        calls().submit(step, entries, next);
    }

    private void ended(String status) {
        until(
                "status " + status,
                () -> status.equals(owner.get(path()).path("status").asText()));
    }

    private static void until(String what, BooleanSupplier happened) {
        Waiting.until(
                PATIENCE,
                () -> happened.getAsBoolean() ? Optional.of(what) : Optional.empty(),
                () -> "The demo story timed out waiting for " + what + ".");
    }

    /** Signs off every level, each with another approver. */
    private void approve(String words) {
        for (int level = 0; level < APPROVERS.size(); level++) {
            if (!waitsForSignOff()) {
                break;
            }
            decide("approve", words);
        }
        until("the documents", () -> documents() >= DOCUMENTS);
    }

    private int documents() {
        JsonNode latest = owner.get(path() + "/revisions").path(0);
        return owner.get("/api/v1/revisions/" + latest.path("id").asText() + "/exports")
                .size();
    }

    private boolean waitsForSignOff() {
        return "SIGN_OFF"
                .equals(calls().inStatusOrSignOff("APPROVED")
                        .path("progress")
                        .path("step")
                        .asText());
    }

    /** Decides as the first approver who is allowed to. */
    private void decide(String decision, String words) {
        calls().at("SIGN_OFF");
        List<StackFailure> refusals = new ArrayList<>();
        for (String name : APPROVERS) {
            try {
                ApiClient approver = clients.apply(name);
                String content =
                        approver.get(path() + "/sign-off").path("contentSha256").asText();
                approver.post(
                        path() + "/decision", Map.of("decision", decision, "comment", words, "contentSha256", content));
                return;
            } catch (StackFailure refused) {
                refusals.add(refused);
            }
        }
        throw refusals.getFirst();
    }

    private Map<String, Object> scope() {
        return Map.of("scopeTypes", types(), "confirmDrop", false, "action", CONTINUE);
    }

    private Map<String, Object> context() {
        Map<String, Object> entries = new LinkedHashMap<>(Map.of(
                "name", line.name(),
                "customer", line.customer(),
                "opportunity", line.opportunity(),
                "notes", "",
                "durationYears", line.years(),
                "spreadPreset", "AS_TYPED",
                "action", CONTINUE));
        List<Integer> spread = spread(line.years());
        for (int year = 1; year <= 5; year++) {
            entries.put("y" + year, year <= spread.size() ? spread.get(year - 1) : 0);
        }
        return entries;
    }

    private static List<Integer> spread(int years) {
        return switch (years) {
            case 1 -> List.of(100);
            case 2 -> List.of(60, 40);
            case 3 -> List.of(50, 30, 20);
            case 4 -> List.of(40, 30, 20, 10);
            default -> List.of(35, 25, 20, 10, 10);
        };
    }

    private static List<JsonNode> items(StoryLine line, JsonNode catalogue) {
        List<JsonNode> offered = new ArrayList<>();
        catalogue.path("lineItems").forEach(item -> {
            if (item.path("days").path("s").asDouble() > 0
                    && item.path("days").path("m").asDouble() > 0
                    && item.path("days").path("l").asDouble() > 0) {
                offered.add(item);
            }
        });
        List<JsonNode> chosen = new ArrayList<>();
        for (int next = 0; next < Math.min(line.sizes().length(), offered.size()); next++) {
            chosen.add(offered.get((line.first() + next) % offered.size()));
        }
        return chosen;
    }

    private List<String> types() {
        return items.stream()
                .map(item -> item.path("scopeType").asText())
                .distinct()
                .toList();
    }

    private List<Map<String, Object>> groups() {
        return types().stream()
                .map(type -> Map.<String, Object>of(
                        "key",
                        type,
                        "selected",
                        items.stream()
                                .filter(item ->
                                        type.equals(item.path("scopeType").asText()))
                                .map(item -> item.path("key").asText())
                                .toList()))
                .toList();
    }

    private List<Map<String, Object>> lines() {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int next = 0; next < items.size(); next++) {
            lines.add(Map.of(
                    "key",
                    items.get(next).path("key").asText(),
                    "size",
                    line.sizes().substring(next, next + 1).toUpperCase(Locale.ROOT)));
        }
        return lines;
    }

    private WizardCalls calls() {
        return new WizardCalls(owner, id);
    }

    private String path() {
        return "/api/v1/engagements/" + id;
    }
}

package io.quicksizer.ops.governance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A workflow of the build server, and what may not be in one. */
record Workflow(String name, JsonNode content) {

    private static final Pattern PINNED = Pattern.compile("[\\w.-]+/[\\w./-]+@[0-9a-f]{40}");
    private static final Pattern INSERTED_IN_A_SCRIPT = Pattern.compile("\\$\\{\\{");

    static List<Workflow> all() {
        return Checkout.files().stream()
                .filter(file -> file.matches("\\.github/workflows/.*\\.ya?ml"))
                .map(file -> new Workflow(file, Checkout.yaml(file)))
                .toList();
    }

    /** The names under which GitHub reports the jobs, one for each combination of a matrix. */
    List<String> checks() {
        var checks = new ArrayList<String>();
        content.path("jobs").fields().forEachRemaining(job -> {
            var name = job.getValue().path("name").asText(job.getKey());
            var languages = job.getValue().path("strategy").path("matrix").path("language");
            if (languages.isMissingNode()) {
                checks.add(name);
            }
            languages.forEach(language -> checks.add(name + " (" + language.asText() + ")"));
        });
        return List.copyOf(checks);
    }

    List<String> objections() {
        var objections = new ArrayList<String>();
        if (!content.path("permissions").isObject()
                || !content.path("permissions").isEmpty()) {
            objections.add("gives rights to all of its jobs; write 'permissions: {}' and give them to each job");
        }
        var triggers = content.path("on");
        for (var dangerous : List.of("pull_request_target", "workflow_run")) {
            if (triggers.has(dangerous) || triggers.asText().equals(dangerous)) {
                objections.add(dangerous + " runs what a stranger wrote with the rights of this repository");
            }
        }
        content.path("jobs").fields().forEachRemaining(job -> objections.addAll(ofJob(job.getKey(), job.getValue())));
        return objections.stream().map(objection -> name + ": " + objection).toList();
    }

    private static List<String> ofJob(String id, JsonNode job) {
        var objections = new ArrayList<String>();
        if (!job.path("permissions").isObject()) {
            objections.add(id + " does not say which rights it needs");
        }
        var callsAnother = job.has("uses");
        if (callsAnother && !job.path("uses").asText().startsWith("./")) {
            objections.add(id + " calls a workflow of somebody else");
        }
        if (!callsAnother && !job.path("timeout-minutes").isInt()) {
            objections.add(id + " has no timeout-minutes");
        }
        job.path("steps").forEach(step -> objections.addAll(ofStep(id, step)));
        return objections;
    }

    private static List<String> ofStep(String job, JsonNode step) {
        var objections = new ArrayList<String>();
        var uses = step.path("uses").asText();
        if (!uses.isEmpty() && !uses.startsWith("./") && !PINNED.matcher(uses).matches()) {
            objections.add("%s uses %s, which is not pinned to a commit".formatted(job, uses));
        }
        if (uses.startsWith("actions/checkout@")
                && step.path("with").path("persist-credentials").asBoolean(true)) {
            objections.add(job + " leaves the token behind: persist-credentials must be false");
        }
        if (INSERTED_IN_A_SCRIPT.matcher(step.path("run").asText()).find()) {
            objections.add(job + " pastes an expression into a script; hand it over in env");
        }
        return objections;
    }
}

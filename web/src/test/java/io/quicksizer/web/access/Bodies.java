package io.quicksizer.web.access;

import java.util.Map;

/**
 * What a call sends. Most send nothing, with a version that nobody has; some look at what they are sent before they
 * look whom it is about, and get something plausible.
 */
final class Bodies {
    private static final Map<String, String> PLAUSIBLE = Map.ofEntries(
            Map.entry("PATCH /api/v1/engagements/{id}", "{\"name\":\"Other\"}"),
            Map.entry("POST /api/v1/engagements/{id}/copy", "{\"name\":\"Copy\"}"),
            Map.entry("POST /api/v1/engagements/{id}/start-deferred", "{\"name\":\"Phase 2\"}"),
            Map.entry("POST /engagements/{id}/start-deferred", "name=Phase+2"),
            Map.entry("POST /api/v1/engagements/{id}/alternatives", "{\"name\":\"Large\"}"),
            Map.entry("POST /engagements/{id}/alternatives", "name=Large"),
            Map.entry("PUT /api/v1/engagements/{id}/template", "{\"template\":false}"),
            Map.entry("POST /hints", "hint=work"),
            Map.entry("POST /engagements/{id}/rename", "name=Other"),
            Map.entry("POST /engagements/{id}/copy", "name=Copy"),
            Map.entry("POST /engagements/{id}/cancel", "reason=because"),
            Map.entry("POST /engagements/{id}/shares/remove", "person=nobody"),
            Map.entry("POST /operations/engagements/{id}/restart", "point=CONTEXT&reason=because"),
            Map.entry(
                    "POST /api/v1/operations/engagements/{id}/restart",
                    "{\"point\":\"CONTEXT\",\"reason\":\"because\"}"),
            Map.entry("POST /api/v1/engagements/{id}/move", "{\"catalogue\":1}"),
            Map.entry("POST /engagements/{id}/move", "catalogue=1"),
            Map.entry("POST /engagements/bulk", "action=ARCHIVE"),
            Map.entry("POST /engagements/saved", "name=Mine"),
            Map.entry("POST /engagements/saved/remove", "name=Mine"),
            Map.entry("POST /engagements/{id}/fit/apply", "strategy=BALANCED&target=100"));

    private static final Map<String, String> QUERIES = Map.of(
            "GET /engagements/{id}/explain", "?figure=total",
            "GET /revisions/{id}/explain", "?figure=total",
            "GET /catalogue/explain", "?figure=scenario.foundation.M",
            "GET /engagements/{id}/revisions/compare", "?one=1&other=1",
            "GET /kpis.csv", "?table=FUNNEL");

    private Bodies() {}

    static String query(String call) {
        return QUERIES.getOrDefault(call, "");
    }

    static String of(String call) {
        String path = call.substring(call.indexOf(' ') + 1);
        String given = PLAUSIBLE.getOrDefault(call, path.startsWith("/api") ? "{}" : "");
        return path.startsWith("/api") ? given : given + "&version=" + Subjects.STALE + "&rowVersion=" + Subjects.STALE;
    }
}

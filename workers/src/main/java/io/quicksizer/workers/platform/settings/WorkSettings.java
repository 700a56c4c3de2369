package io.quicksizer.workers.platform.settings;

import static io.quicksizer.workers.platform.settings.Setting.both;
import static io.quicksizer.workers.platform.settings.Setting.web;
import static io.quicksizer.workers.platform.settings.Setting.workers;

import io.quicksizer.workers.platform.settings.Setting.Trait;
import java.util.List;

/** Settings of the work and its supervision. */
final class WorkSettings {
    static final Area OPERATION = new Area(
            "Operation",
            List.of(
                    both(
                                    "quicksizer.metrics.token",
                                    Kind.TEXT,
                                    "Token with which Prometheus reads the metrics, at least 32 characters")
                            .with(Trait.SECRET, Trait.REQUIRED, Trait.RENEWED),
                    both(
                            "management.otlp.tracing.endpoint",
                            Kind.ADDRESS,
                            "Where traces are sent, OpenTelemetry's protocol over HTTP, such as `https://collector.example/v1/traces`; without it nowhere"),
                    both(
                                    "management.tracing.sampling.probability",
                                    Kind.TEXT,
                                    "Share of the requests whose traces are sent, 0.0 to 1.0")
                            .standard("1.0"),
                    both(
                                    "quicksizer.errors.sentry-dsn",
                                    Kind.TEXT,
                                    "Where errors are reported, grouped by fingerprint, with Sentry's protocol; without it nowhere")
                            .with(Trait.SECRET),
                    both("quicksizer.errors.environment", Kind.TEXT, "Name of this environment in those reports")
                            .standard("production"),
                    web("quicksizer.operate.url", Kind.ADDRESS, "Where links into Operate lead")
                            .standard("http://127.0.0.1:8081/operate"),
                    both(
                                    "quicksizer.operations.stuck-after",
                                    Kind.DURATION,
                                    "How long something may be in transit before operators see it as stuck")
                            .standard("2m"),
                    both(
                                    "quicksizer.operations.compared",
                                    Kind.NUMBER,
                                    "Instances that are compared with the engine at most, 1 to 10000")
                            .standard("10000"),
                    both(
                                    "quicksizer.outbox.dispatch",
                                    Kind.YES_NO,
                                    "Whether this process delivers the messages of the outbox to the engine")
                            .standard("true"),
                    both(
                                    "quicksizer.shutdown.drain",
                                    Kind.DURATION,
                                    "How long a node that stops goes on serving after its readiness went off, so that a balancer notices; at most 15s")
                            .standard("0s")));

    static final Area RULES = new Area(
            "Calendar and patience",
            List.of(
                    both("quicksizer.time-zone", Kind.ZONE, "Zone of due dates").standard("UTC"),
                    both("quicksizer.kpi.zone", Kind.ZONE, "Zone in which a week of the KPIs begins")
                            .standard("UTC"),
                    both(
                                    "quicksizer.engagement.idle-after",
                                    Kind.DURATION,
                                    "When the owner of an idle engagement is reminded")
                            .standard("14d"),
                    both(
                                    "quicksizer.feedback.triage-group",
                                    Kind.TEXT,
                                    "Group of people who triage feedback beside the administrators; without it these are asked first")
                            .standard(""),
                    web(
                                    "quicksizer.wizard.patience",
                                    Kind.DURATION,
                                    "How long a page waits for the next step before it says so")
                            .standard("1500ms")));

    static final Area RETENTION = new Area(
            "Retention",
            List.of(
                    kept("sessions", "How long sessions are kept after they expired")
                            .standard("1d"),
                    kept("step-drafts", "How long drafts are kept that nobody submitted")
                            .standard("180d"),
                    kept("idempotency-keys", "How long answers to repeatable calls are kept at most")
                            .standard("2d"),
                    kept("outbox", "How long messages to the engine are kept after they were delivered or given up")
                            .standard("30d"),
                    kept("notifications", "How long notifications are kept").standard("180d"),
                    kept("deliveries", "How long mails and webhooks are kept after they were delivered or given up")
                            .standard("30d"),
                    kept("sign-ins", "How long sign-ins under way and used messages are kept after they expired")
                            .standard("1d"),
                    kept(
                                    "documents-of-withdrawn",
                                    "How long documents of withdrawn and cancelled engagements are kept; 0s for ever, else 31 days at least")
                            .standard("0s"),
                    kept("feedback", "How long feedback is kept after it was answered")
                            .standard("730d"),
                    web(
                                    "quicksizer.leavers.token",
                                    Kind.TEXT,
                                    "Token with which the organisation's directory deactivates leavers, at least 32 characters; without it nobody can")
                            .with(Trait.SECRET, Trait.RENEWED)));

    static final Area LIMITS = new Area(
            "Limits of the portal",
            List.of(
                    web("quicksizer.api.max-body-size", Kind.SIZE, "Largest body of a call")
                            .standard("1MB"),
                    web("quicksizer.idempotency.keep", Kind.DURATION, "How long an idempotency key is remembered")
                            .standard("24h"),
                    times("sign-in-address", "Failed sign-ins from one address").standard("50"),
                    per("sign-in-address").standard("5m"),
                    times("sign-in-name", "Failed sign-ins under one name").standard("10"),
                    per("sign-in-name").standard("5m"),
                    times("sign-in-begun", "Ways to an identity provider begun from one address")
                            .standard("600"),
                    per("sign-in-begun").standard("5m"),
                    times("stranger", "Requests from one address by nobody who is signed in")
                            .standard("1200"),
                    per("stranger").standard("1m"),
                    times("stranger-audit", "Audit entries about nobody who is signed in, from one address")
                            .standard("30"),
                    per("stranger-audit").standard("5m"),
                    times("audit-altogether", "The same, from all addresses").standard("600"),
                    per("audit-altogether").standard("1h"),
                    web(
                                    "quicksizer.slow-body.grace",
                                    Kind.DURATION,
                                    "How long headers may take to arrive, and a body, however small")
                            .standard("20s"),
                    web(
                                    "quicksizer.slow-body.bytes-per-second",
                                    Kind.NUMBER,
                                    "Rate at which a larger body has to arrive at least")
                            .standard("4096"),
                    times("api", "Calls of the API by one person").standard("600"),
                    per("api").standard("1m"),
                    times("imports", "Imports by one person").standard("10"),
                    per("imports").standard("10m"),
                    times("exports", "Downloads by one person").standard("60"),
                    per("exports").standard("1m"),
                    web(
                                    "quicksizer.limits.most-keys",
                                    Kind.NUMBER,
                                    "Addresses, names and people that are kept in mind at once")
                            .standard("50000"),
                    web(
                                    "quicksizer.limits.trusted-proxies",
                                    Kind.LIST,
                                    "Addresses or networks of proxies whose `X-Forwarded-For` is believed")
                            .standard("")));

    static final Area JOBS = new Area(
            "Jobs",
            List.of(
                    workers("quicksizer.jobs.name", Kind.TEXT, "What the engine calls these workers")
                            .standard("quicksizer-workers"),
                    workers("quicksizer.jobs.max-active", Kind.NUMBER, "Jobs of a type taken ahead")
                            .standard("16"),
                    workers(
                                    "quicksizer.jobs.timeout",
                                    Kind.DURATION,
                                    "When the engine gives a job to somebody else; longer than the longest job")
                            .standard("30s"),
                    workers("quicksizer.jobs.poll-interval", Kind.DURATION, "Pause after an empty answer")
                            .standard("50ms"),
                    workers("quicksizer.jobs.first-pause", Kind.DURATION, "Pause before the first repetition")
                            .standard("1s"),
                    workers("quicksizer.jobs.longest-pause", Kind.DURATION, "Longest pause before a repetition")
                            .standard("5m")));

    static final Area TASKLIST = new Area(
            "Tasklist",
            List.of(
                    workers(
                                    "quicksizer.tasklist.full-forms",
                                    Kind.YES_NO,
                                    "Whether forms in Tasklist hold the content of a step; otherwise the engagement's name and a link to the portal, as always for an engagement that is shared with nobody")
                            .standard("false"),
                    workers(
                                    "quicksizer.tasklist.entries",
                                    Kind.YES_NO,
                                    "Whether steps that are completed in Tasklist count, and engagements can be begun there; needs full forms")
                            .standard("false"),
                    workers(
                                    "quicksizer.tasklist.sign-offs",
                                    Kind.YES_NO,
                                    "Whether sign-offs that are completed in Tasklist count; only where nobody can set assignees past Tasklist; needs full forms")
                            .standard("false"),
                    workers(
                            "quicksizer.tasklist.health",
                            Kind.ADDRESS_OR_NONE,
                            "Address that answers 200 while Tasklist is ready, such as `http://tasklist:9600/actuator/health/readiness`; without one nobody looks; `none` forgets Tasklist"),
                    workers(
                            "quicksizer.tasklist.portal",
                            Kind.ADDRESS,
                            "Address of the portal for the links in forms, mails and webhooks; without one they name no address")));

    private WorkSettings() {}

    private static Setting kept(String kind, String meaning) {
        return both("quicksizer.retention." + kind, Kind.DURATION, meaning);
    }

    private static Setting times(String limit, String meaning) {
        return web("quicksizer.limits." + limit + ".times", Kind.NUMBER, meaning);
    }

    private static Setting per(String limit) {
        return web("quicksizer.limits." + limit + ".per", Kind.DURATION, "… in that time");
    }
}

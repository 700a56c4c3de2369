package io.quicksizer.workers.platform.settings;

import static io.quicksizer.workers.platform.settings.Setting.both;
import static io.quicksizer.workers.platform.settings.Setting.web;
import static io.quicksizer.workers.platform.settings.Setting.workers;

import io.quicksizer.workers.platform.settings.Setting.Trait;
import java.util.List;

/** Settings of operation, retention, limits, jobs and Tasklist. */
final class WorkSettings {
    static final Area OPERATION = new Area(
            "Operation",
            List.of(
                    both("quicksizer.metrics.token", Kind.TEXT).with(Trait.SECRET, Trait.REQUIRED, Trait.RENEWED),
                    both("management.otlp.tracing.endpoint", Kind.ADDRESS),
                    both("management.tracing.sampling.probability", Kind.TEXT),
                    both("quicksizer.errors.sentry-dsn", Kind.TEXT).with(Trait.SECRET),
                    both("quicksizer.errors.environment", Kind.TEXT),
                    web("quicksizer.operate.url", Kind.ADDRESS),
                    both("quicksizer.operations.stuck-after", Kind.DURATION),
                    both("quicksizer.operations.compared", Kind.NUMBER),
                    both("quicksizer.outbox.dispatch", Kind.YES_NO),
                    both("quicksizer.shutdown.drain", Kind.DURATION)));

    static final Area RULES = new Area(
            "Calendar and patience",
            List.of(
                    both("quicksizer.time-zone", Kind.ZONE),
                    both("quicksizer.kpi.zone", Kind.ZONE),
                    both("quicksizer.documents.time-zone", Kind.ZONE),
                    both("quicksizer.engagement.idle-after", Kind.DURATION),
                    both("quicksizer.feedback.triage-group", Kind.TEXT),
                    web("quicksizer.wizard.patience", Kind.DURATION)));

    static final Area RETENTION = new Area(
            "Retention",
            List.of(
                    both("quicksizer.retention.sessions", Kind.DURATION),
                    both("quicksizer.retention.step-drafts", Kind.DURATION),
                    both("quicksizer.retention.idempotency-keys", Kind.DURATION),
                    both("quicksizer.retention.outbox", Kind.DURATION),
                    both("quicksizer.retention.notifications", Kind.DURATION),
                    both("quicksizer.retention.deliveries", Kind.DURATION),
                    both("quicksizer.retention.sign-ins", Kind.DURATION),
                    both("quicksizer.retention.documents-of-withdrawn", Kind.DURATION),
                    both("quicksizer.retention.synthetic-documents", Kind.DURATION),
                    both("quicksizer.retention.feedback", Kind.DURATION),
                    web("quicksizer.leavers.token", Kind.TEXT).with(Trait.SECRET, Trait.RENEWED)));

    static final Area LIMITS = new Area(
            "Limits of the portal",
            List.of(
                    web("quicksizer.api.max-body-size", Kind.SIZE),
                    web("quicksizer.idempotency.keep", Kind.DURATION),
                    web("quicksizer.limits.sign-in-address.times", Kind.NUMBER),
                    web("quicksizer.limits.sign-in-address.per", Kind.DURATION),
                    web("quicksizer.limits.sign-in-name.times", Kind.NUMBER),
                    web("quicksizer.limits.sign-in-name.per", Kind.DURATION),
                    web("quicksizer.limits.sign-in-begun.times", Kind.NUMBER),
                    web("quicksizer.limits.sign-in-begun.per", Kind.DURATION),
                    web("quicksizer.limits.stranger.times", Kind.NUMBER),
                    web("quicksizer.limits.stranger.per", Kind.DURATION),
                    web("quicksizer.limits.stranger-audit.times", Kind.NUMBER),
                    web("quicksizer.limits.stranger-audit.per", Kind.DURATION),
                    web("quicksizer.limits.audit-altogether.times", Kind.NUMBER),
                    web("quicksizer.limits.audit-altogether.per", Kind.DURATION),
                    web("quicksizer.slow-body.grace", Kind.DURATION),
                    web("quicksizer.slow-body.bytes-per-second", Kind.NUMBER),
                    web("quicksizer.limits.api.times", Kind.NUMBER),
                    web("quicksizer.limits.api.per", Kind.DURATION),
                    web("quicksizer.limits.imports.times", Kind.NUMBER),
                    web("quicksizer.limits.imports.per", Kind.DURATION),
                    web("quicksizer.limits.exports.times", Kind.NUMBER),
                    web("quicksizer.limits.exports.per", Kind.DURATION),
                    web("quicksizer.limits.most-keys", Kind.NUMBER),
                    web("quicksizer.limits.trusted-proxies", Kind.LIST)));

    static final Area JOBS = new Area(
            "Jobs",
            List.of(
                    workers("quicksizer.jobs.name", Kind.TEXT),
                    workers("quicksizer.jobs.max-active", Kind.NUMBER),
                    workers("quicksizer.jobs.timeout", Kind.DURATION),
                    workers("quicksizer.jobs.poll-interval", Kind.DURATION),
                    workers("quicksizer.jobs.first-pause", Kind.DURATION),
                    workers("quicksizer.jobs.longest-pause", Kind.DURATION)));

    static final Area TASKLIST = new Area(
            "Tasklist",
            List.of(
                    workers("quicksizer.tasklist.full-forms", Kind.YES_NO),
                    workers("quicksizer.tasklist.entries", Kind.YES_NO),
                    workers("quicksizer.tasklist.sign-offs", Kind.YES_NO),
                    workers("quicksizer.tasklist.health", Kind.ADDRESS_OR_NONE),
                    workers("quicksizer.tasklist.portal", Kind.ADDRESS)));

    private WorkSettings() {}
}

package io.quicksizer.workers.export;

import io.quicksizer.db.approval.ApprovalDecision;
import io.quicksizer.db.approval.ApprovalLevel;
import io.quicksizer.db.approval.SignOff;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.workers.document.Proposal;
import io.quicksizer.workers.engagement.step.entry.ContextText;
import io.quicksizer.workers.revision.FrozenSizing;
import io.quicksizer.workers.revision.RevisionQueries.RevisionView;
import io.quicksizer.workers.sizing.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A revision as the documents show it. */
final class ProposalOf {
    static final String PRODUCT = "Quicksizer";

    /** How long a customer can rely on a proposal, from the day it was submitted. */
    private static final Duration VALIDITY = Duration.ofDays(90);

    private ProposalOf() {}

    static Proposal revision(RevisionView view) {
        FrozenSizing content = view.content();
        return new Proposal(
                header(content.context()),
                new Proposal.Catalogue(
                        content.catalogue().number(), content.catalogue().source()),
                revision(view.revision()),
                new Proposal.Plan(content.durationYears(), content.spread()),
                content.rows().stream()
                        .map(FrozenSizing.Row::scopeType)
                        .distinct()
                        .toList(),
                content.rows().stream().map(ProposalOf::row).toList(),
                new Proposal.Totals(content.totals().days(), content.totals().years()),
                content.warnings().stream().map(FrozenSizing.Warning::message).toList(),
                view.levels().stream()
                        .map(level -> approval(level, view.decisions(), view.revision()))
                        .toList());
    }

    private static Proposal.Header header(FrozenSizing.Context context) {
        return new Proposal.Header(PRODUCT, context.customer(), context.name(), texts(context), context.owner());
    }

    /** Name and customer have their own places. */
    private static List<Proposal.Text> texts(FrozenSizing.Context context) {
        return context.texts().entrySet().stream()
                .filter(text -> text.getKey() != ContextText.NAME && text.getKey() != ContextText.CUSTOMER)
                .map(text -> new Proposal.Text(
                        text.getKey().field(), text.getValue(), text.getKey().isMultiline()))
                .toList();
    }

    private static Proposal.Revision revision(Revision revision) {
        LocalDate submitted = revision.submission().at().atZone(ZoneOffset.UTC).toLocalDate();
        return new Proposal.Revision(
                revision.number(),
                revision.contentSha256(),
                revision.submission().by(),
                revision.submission().at(),
                Proposal.Status.valueOf(revision.status().name()),
                submitted.plusDays(VALIDITY.toDays()));
    }

    private static Proposal.Row row(FrozenSizing.Row row) {
        return new Proposal.Row(
                row.scopeType(),
                row.name(),
                Size.valueOf(row.size()).label(),
                row.days(),
                row.years(),
                row.services().stream().map(ProposalOf::service).toList());
    }

    private static Proposal.ServiceDays service(FrozenSizing.ServiceDays service) {
        return new Proposal.ServiceDays(
                service.section(),
                service.name(),
                service.crmId(),
                service.days(),
                Proposal.Source.valueOf(service.source()),
                service.note(),
                service.collapsed());
    }

    private static Proposal.Approval approval(
            ApprovalLevel level, List<ApprovalDecision> decisions, Revision revision) {
        Optional<SignOff> signOff = decisions.stream()
                .filter(decision -> decision.level() == level.level())
                .map(ApprovalDecision::signOff)
                .findFirst();
        return new Proposal.Approval(
                level.level(),
                level.currentGroup(),
                signOff.map(decided ->
                                Proposal.Decision.valueOf(decided.decision().name()))
                        .orElse(Proposal.Decision.PENDING),
                signOff.map(SignOff::actor).orElse(""),
                signOff.map(SignOff::at).orElse(null),
                signOff.map(SignOff::comment).orElse(""),
                Objects.requireNonNull(revision.contentSha256()));
    }
}

package io.quicksizer.web.approval;

import io.quicksizer.db.approval.Decision;
import io.quicksizer.db.approval.SignOff;
import io.quicksizer.db.revision.RevisionStatus;
import io.quicksizer.web.approval.DecisionView.Again;
import io.quicksizer.web.approval.DecisionView.Decided;
import io.quicksizer.web.approval.DecisionView.Level;
import io.quicksizer.web.page.ContextFact;
import io.quicksizer.web.page.DisplayNames;
import io.quicksizer.web.page.ProblemText;
import io.quicksizer.web.page.When;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.approval.DecisionDesk.Desk;
import io.quicksizer.workers.approval.DecisionDesk.Resubmission;
import io.quicksizer.workers.approval.SignOffRight;
import io.quicksizer.workers.approval.WhyAgain;
import io.quicksizer.workers.frozen.FrozenSizing;
import io.quicksizer.workers.frozen.WarningText;
import io.quicksizer.workers.revision.RevisionDetail;
import io.quicksizer.workers.revision.SignOffLevelView;
import io.quicksizer.workers.revision.SubmittedRevision;
import io.quicksizer.workers.sizing.Size;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builder of the model of the decision page. */
@Component
class DecisionViews {
    private final DisplayNames names;
    private final Clock clock;
    private final ProblemText texts;

    DecisionViews(DisplayNames names, Clock clock, ProblemText texts) {
        this.texts = texts;
        this.names = names;
        this.clock = clock;
    }

    DecisionView of(Desk desk, String reader, Locale locale) {
        SubmittedRevision revision = desk.revision().revision();
        FrozenSizing content = desk.revision().content();
        List<Level> levels = levels(desk, locale);
        Optional<Refusal> refusal = desk.standing().flatMap(SignOffRight::refusal);
        return new DecisionView(
                revision.id(),
                revision.engagementId(),
                revision.number(),
                "revision." + status(desk),
                content.context().name(),
                content.context().customer(),
                ContextFact.of(content.context().texts()),
                names.of(revision.submission().by()),
                When.of(revision.submission().at(), locale),
                revision.submission().comment(),
                content.totals().days(),
                revision.contentSha256(),
                content.totals().years(),
                content.spread(),
                content.rows().stream().map(DecisionViews::row).toList(),
                content.keptForLater().stream().map(DecisionViews::row).toList(),
                unusual(desk, locale),
                levels,
                levels.stream()
                        .filter(level -> !refused(desk) && level.level() == desk.askedLevel())
                        .findFirst()
                        .orElse(null),
                desk.nobody(),
                desk.assignee().map(names::of).orElse(""),
                desk.open(),
                desk.engagement().progress().waitingForEngine(),
                desk.standing().filter(SignOffRight::allowed).isPresent(),
                refusal.map(Refusal::reason).map(Enum::name).orElse(""),
                refusal.map(why -> texts.of(why, locale)).orElse(""),
                desk.standing().flatMap(SignOffRight::actingFor).map(names::of).orElse(""),
                own(desk, reader),
                revision.status() == RevisionStatus.SUBMITTED
                        && !desk.open()
                        && (desk.engagement().progress().waitingForEngine()
                                || !own(desk, reader).isEmpty()),
                desk.resubmitted()
                        .map(resubmitted -> resubmitted(resubmitted, reader, locale))
                        .orElse(null),
                desk.why().map(why -> again(why, locale)).orElse(null));
    }

    /** Returns the status that results from the decisions, even if the workflow has not closed the revision yet. */
    private static String status(Desk desk) {
        RevisionStatus stored = desk.revision().revision().status();
        if (stored != RevisionStatus.SUBMITTED) {
            return stored.name();
        }
        return desk.revision().decisions().stream()
                .map(decided -> decided.signOff().decision())
                .filter(decision -> decision != Decision.APPROVED)
                .findFirst()
                .map(Decision::name)
                .orElseGet(() -> signed(desk) ? "SIGNED" : stored.name());
    }

    private static boolean signed(Desk desk) {
        List<SignOffLevelView> asked = desk.revision().levels();
        return !asked.isEmpty() && asked.size() == desk.revision().decisions().size();
    }

    /** Returns whether the revision was sent back or rejected, so that no further level is asked. */
    private static boolean refused(Desk desk) {
        return desk.revision().decisions().stream()
                .anyMatch(decided -> decided.signOff().decision() != Decision.APPROVED);
    }

    private static String own(Desk desk, String reader) {
        return desk.revision().decisions().stream()
                .map(RevisionDetail.Decided::signOff)
                .filter(signOff -> !signOff.carriedOver() && signOff.actor().equals(reader))
                .max(Comparator.comparing(SignOff::at))
                .map(signOff -> signOff.decision().name())
                .orElse("");
    }

    private DecisionView.Resubmitted resubmitted(Resubmission resubmitted, String reader, Locale locale) {
        return new DecisionView.Resubmitted(
                resubmitted.difference().before().number(),
                resubmitted
                        .difference()
                        .after()
                        .totalDays()
                        .subtract(resubmitted.difference().before().totalDays()),
                resubmitted.requests().stream()
                        .map(remark -> new DecisionView.Request(
                                remark.decision().map(Enum::name).orElse(""),
                                names.of(remark.by()),
                                remark.by().equals(reader),
                                remark.comment(),
                                When.of(remark.at(), locale)))
                        .toList(),
                Effects.inputs(resubmitted.difference(), names, locale));
    }

    private static DecisionView.Row row(FrozenSizing.Row row) {
        return new DecisionView.Row(
                row.key(),
                row.scopeType(),
                row.name(),
                Size.valueOf(row.size()).label(),
                row.days(),
                row.years(),
                customs(row));
    }

    /** Returns the services that the days of a line item sized Custom are the sum of; empty for other sizes. */
    static List<DecisionView.Custom> customs(FrozenSizing.Row row) {
        return Size.valueOf(row.size()) == Size.CUSTOM
                ? row.services().stream().map(DecisionViews::custom).toList()
                : List.of();
    }

    private static DecisionView.Custom custom(FrozenSizing.ServiceDays service) {
        return new DecisionView.Custom(service.name(), service.key() == null, service.days(), service.note());
    }

    private static DecisionView.Unusual unusual(Desk desk, Locale locale) {
        FrozenSizing content = desk.revision().content();
        return new DecisionView.Unusual(
                content.warnings().stream()
                        .map(warning -> WarningText.of(warning, locale))
                        .toList(),
                content.facts().customShare().movePointRight(2),
                content.catalogue().number(),
                desk.catalogueDays(),
                desk.newerCatalogue().orElse(0),
                desk.revision().revision().policyVersion());
    }

    private List<Level> levels(Desk desk, Locale locale) {
        return desk.revision().levels().stream()
                .map(level -> level(level, decision(desk, level), locale))
                .toList();
    }

    private static Optional<RevisionDetail.Decided> decision(Desk desk, SignOffLevelView level) {
        return desk.revision().decisions().stream()
                .filter(decision -> decision.level() == level.level())
                .findFirst();
    }

    private Level level(SignOffLevelView level, Optional<RevisionDetail.Decided> decision, Locale locale) {
        return new Level(
                level.level(),
                level.policy().group(),
                texts.policyReason(level.policy().reason(), locale),
                level.escalatedTo().orElse(""),
                level.escalatedAt().map(at -> When.of(at, locale)).orElse(null),
                decision.isPresent() ? null : Due.of(level.dueAt().orElse(null), clock.instant(), locale),
                decided(decision, locale));
    }

    private @Nullable Decided decided(Optional<RevisionDetail.Decided> decision, Locale locale) {
        if (decision.isEmpty()) {
            return null;
        }
        SignOff signOff = decision.get().signOff();
        return new Decided(
                signOff.decision().name(),
                names.of(signOff.actor()),
                signOff.actingFor() == null ? "" : names.of(signOff.actingFor()),
                signOff.comment(),
                When.of(signOff.at(), locale),
                signOff.carriedOver());
    }

    private Again again(WhyAgain why, Locale locale) {
        List<DecisionView.Input> inputs = Effects.inputs(why.difference(), names, locale);
        return new Again(
                why.reason().name(),
                why.difference().before().number(),
                why.difference().before().totalDays(),
                inputs,
                why.difference().telling().size() - inputs.size());
    }
}

package io.quicksizer.workers.explain;

import io.quicksizer.db.alternative.AppliedAlternative;
import io.quicksizer.db.journal.StepSubmission;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.engagement.SubmissionJson;
import io.quicksizer.workers.wizard.EntryOutcome;
import io.quicksizer.workers.wizard.StateCodec;
import io.quicksizer.workers.wizard.entry.ContextEntry;
import io.quicksizer.workers.wizard.entry.Decimal;
import io.quicksizer.workers.wizard.entry.ExpertEntry;
import io.quicksizer.workers.wizard.entry.Input;
import io.quicksizer.workers.wizard.entry.ScenariosEntry;
import io.quicksizer.workers.wizard.entry.ScopeEntry;
import io.quicksizer.workers.wizard.entry.SizingEntry;
import io.quicksizer.workers.wizard.entry.StepEntry;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lookup in the journal of who first made a choice that still applies. Submitting the same choice again does not change
 * its author.
 */
final class WhoChose {
    private final List<Accepted> accepted;

    /**
     * @param submissions all submissions of the engagement, oldest first; those after {@code until} are ignored
     * @param switches switches to alternatives, each of which entered everything that the alternative contains
     */
    WhoChose(List<StepSubmission> submissions, List<AppliedAlternative> switches, Instant until) {
        this.accepted = Stream.concat(
                        submissions.stream()
                                .filter(submission ->
                                        submission.result().outcome().equals(EntryOutcome.ACCEPTED.text()))
                                .flatMap(WhoChose::accepted),
                        switches.stream().flatMap(WhoChose::accepted))
                .filter(each -> !each.by().at().isAfter(until))
                .sorted(Comparator.comparing(each -> each.by().at()))
                .toList();
    }

    private record Accepted(StepEntry entry, Chosen by) {}

    private static Stream<Accepted> accepted(StepSubmission submission) {
        return SubmissionJson.entry(submission).map(entry -> new Accepted(entry, chosen(submission))).stream();
    }

    private static Stream<Accepted> accepted(AppliedAlternative applied) {
        return StateCodec.read(applied.entriesJson()).all().stream()
                .map(entry -> new Accepted(
                        entry, new Chosen(entry.step(), applied.actor(), applied.appliedAt(), applied.channel())));
    }

    Optional<Chosen> spread() {
        return lastChange(
                ContextEntry.class,
                entry -> Optional.of(List.of(number(entry.durationYears()), entry.preset(), percents(entry))));
    }

    Optional<Chosen> scopeType(String key) {
        return lastChange(ScopeEntry.class, entry -> chosen(entry.covers(key)));
    }

    Optional<Chosen> lineItem(String key) {
        return lastChange(ScenariosEntry.class, entry -> chosen(entry.selects(key)));
    }

    Optional<Chosen> size(String lineItem) {
        return lastChange(SizingEntry.class, entry -> entry.size(lineItem));
    }

    /**
     * Returns who chose the days of a custom service.
     *
     * @param identity key of the service, or its name if it is free text
     * @param freeText whether the service is free text
     */
    Optional<Chosen> customDays(String lineItem, String identity, boolean freeText) {
        return lastChange(
                ExpertEntry.class,
                entry -> entry.find(lineItem, identity, freeText).map(service -> number(service.days())));
    }

    /** Returns who chose the custom services of a line item as a whole. */
    Optional<Chosen> customServices(String lineItem) {
        return lastChange(
                ExpertEntry.class,
                entry -> Optional.of(
                        entry.of(lineItem).stream().map(WhoChose::service).toList()));
    }

    private <E extends StepEntry> Optional<Chosen> lastChange(Class<E> step, Function<E, ? extends Optional<?>> value) {
        Optional<?> standing = Optional.empty();
        @Nullable Chosen by = null;
        for (Accepted each : accepted) {
            if (step.isInstance(each.entry())) {
                Optional<?> next = value.apply(step.cast(each.entry()));
                by = next.isEmpty() || !next.equals(standing) ? each.by() : by;
                standing = next;
            }
        }
        return standing.isEmpty() || by == null ? Optional.empty() : Optional.of(by);
    }

    private static Chosen chosen(StepSubmission by) {
        return new Chosen(
                Step.valueOf(by.step()),
                by.submitted().actor(),
                by.submitted().at(),
                by.submitted().channel());
    }

    private static Optional<Boolean> chosen(boolean is) {
        return is ? Optional.of(true) : Optional.empty();
    }

    /** Returns the number in a canonical form, so that different spellings of the same number are the same choice. */
    private static Optional<BigDecimal> number(Input<Decimal> input) {
        return input.value().map(Decimal::plainValue);
    }

    private static List<Optional<BigDecimal>> percents(ContextEntry entry) {
        return entry.percents().stream().map(WhoChose::number).toList();
    }

    private static List<Object> service(ExpertEntry.Service row) {
        return List.of(
                row.isFreeText(),
                row.identity(),
                number(row.days()),
                row.note().shown().strip());
    }
}

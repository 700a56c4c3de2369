package io.quicksizer.workers.feedback;

import io.quicksizer.processes.model.FeedbackSeverity;
import io.quicksizer.processes.policy.FeedbackPolicy.Times;
import io.quicksizer.workers.sizing.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parser and validator of the times of a triage; problems name the field. */
final class ReadingTriageTimes {
    private static final int MOST_DAYS = 90;
    private static final int LONGEST_NOTE = 2_000;

    private final List<Problem> problems = new ArrayList<>();
    private final Map<FeedbackSeverity, Times> times = new EnumMap<>(FeedbackSeverity.class);

    ReadingTriageTimes(List<TriageTimesEntry> entries, String note) {
        entries.forEach(this::read);
        for (FeedbackSeverity severity : FeedbackSeverity.values()) {
            if (!times.containsKey(severity) && problems.isEmpty()) {
                problems.add(Problem.of(severity + ".timeLimit", FeedbackProblem.TRIAGE_TIME_UNFIT, MOST_DAYS));
            }
        }
        String said = note.strip();
        if (said.isEmpty() || said.length() > LONGEST_NOTE) {
            problems.add(Problem.of("note", FeedbackProblem.POLICY_NOTE_MISSING, LONGEST_NOTE));
        }
    }

    /** Returns the problems; an empty list if everything is valid. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Returns the times of every severity, valid only if there are no problems. */
    Map<FeedbackSeverity, Times> times() {
        return times;
    }

    private void read(TriageTimesEntry entry) {
        Optional<FeedbackSeverity> severity = Arrays.stream(FeedbackSeverity.values())
                .filter(known -> known.name().equals(entry.severity()))
                .findFirst();
        if (severity.isEmpty()) {
            problems.add(Problem.of("severity", FeedbackProblem.TRIAGE_TIME_UNFIT, MOST_DAYS));
            return;
        }
        Optional<Duration> reminder = duration(entry.severity() + ".reminder", entry.reminder(), entry.reminderUnit());
        Optional<Duration> limit = duration(entry.severity() + ".timeLimit", entry.timeLimit(), entry.timeLimitUnit());
        if (reminder.isPresent() && limit.isPresent()) {
            if (reminder.get().compareTo(limit.get()) >= 0) {
                problems.add(Problem.of(entry.severity() + ".reminder", FeedbackProblem.TRIAGE_REMINDER_TOO_LATE));
            }
            times.put(severity.get(), new Times(reminder.get(), limit.get()));
        }
    }

    private Optional<Duration> duration(String field, String amount, String unit) {
        Optional<Duration> read = Optional.of(amount.strip())
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Long::valueOf)
                .flatMap(number -> switch (unit) {
                    case "HOURS" -> Optional.of(Duration.ofHours(number));
                    case "DAYS" -> Optional.of(Duration.ofDays(number));
                    default -> Optional.<Duration>empty();
                })
                .filter(found -> found.isPositive() && found.compareTo(Duration.ofDays(MOST_DAYS)) <= 0);
        if (read.isEmpty()) {
            problems.add(Problem.of(field, FeedbackProblem.TRIAGE_TIME_UNFIT, MOST_DAYS));
        }
        return read;
    }
}

package io.quicksizer.workers.sizing;

import java.util.Optional;

/** The rules of a single custom service (docs/domain.md, rule 5). */
record CustomServiceRule(Days minimum, KnownServices known) {

    Checked<CustomService> check(String path, CustomServiceEntry entry) {
        SizingFindings findings = new SizingFindings();
        Optional<String> name = findings.take(entry.isFreeText() ? freeText(path, entry) : catalogueName(path, entry));
        Optional<Days> days = findings.take(Days.check(path + ".days", entry.days())
                .flatMap(figure -> withinLimits(path + ".days", entry, figure)));
        Optional<String> note = findings.take(text(path + ".note", entry.noteText(), CustomServices.LONGEST_NOTE));
        return findings.unlessAny(() ->
                new CustomService(entry.serviceKey(), name.orElseThrow(), days.orElseThrow(), note.orElseThrow()));
    }

    private Checked<String> catalogueName(String path, CustomServiceEntry entry) {
        return known.serviceName(entry.serviceKey())
                .map(Checked::accepted)
                .orElseGet(() -> Checked.refused(
                        Problem.of(path + ".service", ProblemCode.SERVICE_UNKNOWN, entry.serviceKey())));
    }

    private static Checked<String> freeText(String path, CustomServiceEntry entry) {
        return entry.freeText().isEmpty()
                ? Checked.refused(Problem.of(path + ".name", ProblemCode.SERVICE_NAME_MISSING))
                : text(path + ".name", entry.freeText(), CustomServices.LONGEST_NAME);
    }

    /** The rule on invisible characters holds for what is typed; replays accept what was stored before it did. */
    private static Checked<String> text(String field, String text, int longest) {
        if (text.length() > longest) {
            return Checked.refused(Problem.of(field, ProblemCode.TEXT_TOO_LONG, longest));
        }
        return VisibleText.hasNoControls(text)
                ? Checked.accepted(text)
                : Checked.refused(Problem.of(field, ProblemCode.TEXT_NOT_PRINTABLE));
    }

    private Checked<Days> withinLimits(String field, CustomServiceEntry entry, Days days) {
        boolean cataloguesOwn = !entry.isFreeText() && known.gives(entry.serviceKey(), days);
        if (days.isLessThan(minimum) && !cataloguesOwn) {
            return Checked.refused(Problem.of(field, ProblemCode.CUSTOM_DAYS_BELOW_MINIMUM, days, minimum));
        }
        return CustomServices.LARGEST.isLessThan(days)
                ? Checked.refused(
                        Problem.of(field, ProblemCode.CUSTOM_DAYS_ABOVE_MAXIMUM, days, CustomServices.LARGEST))
                : Checked.accepted(days);
    }
}

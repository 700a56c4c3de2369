package io.quicksizer.workers.sizing;

import java.util.Optional;

/** What a single custom service must fulfil (docs/domain.md, rule 5). */
record CustomServiceRule(Days minimum, KnownServices known) {

    Checked<CustomService> check(String path, CustomServiceEntry entry) {
        Findings findings = new Findings();
        Optional<String> name = findings.take(entry.isFreeText() ? freeText(path, entry) : catalogueName(path, entry));
        Optional<Days> days = findings.take(Days.check(path + ".days", entry.days())
                .flatMap(figure -> withinLimits(path + ".days", figure)));
        if (entry.noteText().length() > CustomServices.LONGEST_NOTE) {
            findings.add(path + ".note", ProblemCode.TEXT_TOO_LONG, CustomServices.LONGEST_NOTE);
        }
        return findings.unlessAny(() ->
                new CustomService(entry.serviceKey(), name.orElseThrow(), days.orElseThrow(), entry.noteText()));
    }

    private Checked<String> catalogueName(String path, CustomServiceEntry entry) {
        return known.serviceName(entry.serviceKey())
                .map(Checked::accepted)
                .orElseGet(() -> Checked.refused(
                        Problem.of(path + ".service", ProblemCode.SERVICE_UNKNOWN, entry.serviceKey())));
    }

    private static Checked<String> freeText(String path, CustomServiceEntry entry) {
        String text = entry.freeText();
        if (text.isEmpty()) {
            return Checked.refused(Problem.of(path + ".name", ProblemCode.SERVICE_NAME_MISSING));
        }
        return text.length() > CustomServices.LONGEST_NAME
                ? Checked.refused(Problem.of(path + ".name", ProblemCode.TEXT_TOO_LONG, CustomServices.LONGEST_NAME))
                : Checked.accepted(text);
    }

    private Checked<Days> withinLimits(String field, Days days) {
        if (days.isLessThan(minimum)) {
            return Checked.refused(Problem.of(field, ProblemCode.CUSTOM_DAYS_BELOW_MINIMUM, days, minimum));
        }
        return CustomServices.LARGEST.isLessThan(days)
                ? Checked.refused(
                        Problem.of(field, ProblemCode.CUSTOM_DAYS_ABOVE_MAXIMUM, days, CustomServices.LARGEST))
                : Checked.accepted(days);
    }
}

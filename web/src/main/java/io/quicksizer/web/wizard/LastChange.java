package io.quicksizer.web.wizard;

import io.quicksizer.db.audit.AuditFact;
import io.quicksizer.processes.model.Step;
import io.quicksizer.web.page.DisplayNames;
import io.quicksizer.web.page.When;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.AuditQueries;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lookup of who changed an engagement last, for an editor whose page is older. */
@Component
class LastChange {
    private static final int NEWEST = 20;
    private static final String SUBMISSION = "step.submit";

    /** The actions that give an engagement another version. Comments, tags and reminders do not. */
    private static final Set<String> CHANGES = Set.of(
            SUBMISSION,
            "alternative.delete",
            "alternative.offer",
            "alternative.rename",
            "alternative.restore",
            "alternative.save",
            "alternative.switch",
            "alternative.withhold",
            "engagement.archive",
            "engagement.cancel",
            "engagement.hand-over",
            "engagement.move-catalogue",
            "engagement.rebuild",
            "engagement.rename",
            "engagement.reopen",
            "engagement.restore",
            "engagement.share",
            "engagement.take-back",
            "engagement.template",
            "engagement.undo-move",
            "engagement.undo-withdrawal",
            "engagement.unshare",
            "engagement.withdraw");

    private final AuditQueries audit;
    private final DisplayNames names;

    LastChange(AuditQueries audit, DisplayNames names) {
        this.audit = audit;
        this.names = names;
    }

    /** Returns the latest change of an engagement. */
    WizardView.Change of(Person reader, UUID engagement, Locale locale) {
        return shown(audit.doneByPeople(engagement, CHANGES, 1).stream(), reader, locale);
    }

    /** Returns the latest submission of a step; unknown if it is not among the latest 20. */
    WizardView.Change ofStep(Person reader, UUID engagement, Step step, Locale locale) {
        List<AuditFact> submissions = audit.doneByPeople(engagement, Set.of(SUBMISSION), NEWEST);
        return shown(submissions.stream().filter(fact -> isOf(step, fact)), reader, locale);
    }

    private static boolean isOf(Step step, AuditFact submission) {
        return submission.detailJson().contains("\"step\":\"" + step.name() + "\"");
    }

    private WizardView.Change shown(Stream<AuditFact> newest, Person reader, Locale locale) {
        return newest.findFirst()
                .map(fact -> new WizardView.Change(
                        fact.actor().equals(reader.userName()),
                        names.of(fact.actor()),
                        When.of(fact.occurredAt(), locale)))
                .orElse(WizardView.Change.UNKNOWN);
    }
}

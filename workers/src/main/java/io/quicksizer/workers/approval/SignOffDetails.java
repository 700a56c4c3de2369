package io.quicksizer.workers.approval;

import io.quicksizer.db.approval.ApprovalDecision;
import io.quicksizer.db.approval.ApprovalDecisionRepository;
import io.quicksizer.db.approval.ApprovalLevel;
import io.quicksizer.db.approval.ApprovalLevelRepository;
import io.quicksizer.db.approval.SignOff;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.difference.Change;
import io.quicksizer.workers.frozen.CanonicalJson;
import io.quicksizer.workers.frozen.FrozenSizing;
import io.quicksizer.workers.revision.FrozenTables;
import io.quicksizer.workers.wizard.entry.ContextText;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Data of a revision for the sign-off form in Tasklist, which shows the same as the decision page of the portal. */
@Component
class SignOffDetails {
    private static final Set<String> CUSTOM = Set.of("CUSTOM", "FREE_TEXT");
    private static final int MOST_CHANGES = 50;
    private static final String NOTHING = "–";

    private final ApprovalLevelRepository levels;
    private final ApprovalDecisionRepository decisions;
    private final CarryingOver carryingOver;
    private final PeopleDirectory people;
    private final OfficeCalendar calendar;

    SignOffDetails(
            ApprovalLevelRepository levels,
            ApprovalDecisionRepository decisions,
            CarryingOver carryingOver,
            PeopleDirectory people,
            OfficeCalendar calendar) {
        this.levels = levels;
        this.decisions = decisions;
        this.carryingOver = carryingOver;
        this.people = people;
        this.calendar = calendar;
    }

    /** Returns the variables of the form, without the input of an earlier decision that was not accepted. */
    Map<String, @Nullable Object> of(AskedLevel asked) {
        Revision revision = asked.revision();
        ApprovalLevel level = asked.level();
        FrozenSizing content = CanonicalJson.read(revision.content().json());
        Map<String, @Nullable Object> form =
                new LinkedHashMap<>(FrozenTables.of(content).variables());
        form.put("level", level.level());
        form.put(
                "levelCount",
                String.valueOf(
                        levels.findByRevisionIdOrderByLevel(revision.id()).size()));
        form.put("group", level.currentGroup());
        form.put("reason", text(level.policy().reason()));
        form.put("revisionNumber", revision.number());
        form.put("revisionContent", revision.contentSha256());
        form.put("submittedBy", revision.submission().by());
        form.put("submissionComment", text(revision.submission().comment()));
        form.put("notes", text(content.context().text(ContextText.NOTES)));
        form.put("services", services(content));
        form.put("signatures", signatures(revision));
        form.put("changes", changes(revision));
        return form;
    }

    /**
     * Returns the custom services of the sizing, then those of each offered alternative with its name before the line
     * item.
     */
    private static List<Map<String, String>> services(FrozenSizing content) {
        return Stream.of(
                        content.rows().stream().flatMap(row -> services("", row)),
                        content.keptForLater().stream().flatMap(row -> services("Deferred: ", row)),
                        content.offered().stream()
                                .flatMap(offer -> Stream.concat(offer.rows().stream(), offer.keptForLater().stream())
                                        .flatMap(row -> services(offer.name() + ": ", row))))
                .flatMap(services -> services)
                .toList();
    }

    private static Stream<Map<String, String>> services(String of, FrozenSizing.Row row) {
        return row.services().stream()
                .filter(service -> CUSTOM.contains(service.source()))
                .map(service -> Map.of(
                        "lineItem", of + row.name(),
                        "name", service.name(),
                        "days", service.days().stripTrailingZeros().toPlainString(),
                        "note", service.note()));
    }

    private List<Map<String, String>> signatures(Revision revision) {
        return decisions.findByRevisionIdOrderByLevel(revision.id()).stream()
                .map(this::signature)
                .toList();
    }

    private Map<String, String> signature(ApprovalDecision decision) {
        SignOff signOff = decision.signOff();
        return Map.of(
                "level", String.valueOf(decision.level()),
                "person", name(signOff.actor()),
                "decision", words(signOff.decision().name()),
                "date", LocalDate.ofInstant(signOff.at(), calendar.zone()).toString(),
                "comment", signOff.comment());
    }

    private List<Map<String, String>> changes(Revision revision) {
        return carryingOver.why(revision).map(why -> why.difference().telling()).orElse(List.of()).stream()
                .filter(change -> change.kind().isInput())
                .limit(MOST_CHANGES)
                .map(SignOffDetails::change)
                .toList();
    }

    private static Map<String, String> change(Change change) {
        String where = change.lineItem() + (change.service().isEmpty() ? "" : ", " + change.service());
        String what = words(change.kind().name());
        return Map.of(
                "item", where.isEmpty() ? what : where + ": " + what,
                "before", Optional.ofNullable(change.before()).orElse(NOTHING),
                "after", Optional.ofNullable(change.after()).orElse(NOTHING));
    }

    private String name(String userName) {
        return people.find(userName).map(Person::displayName).orElse(userName);
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static @Nullable String text(String text) {
        return text.isEmpty() ? null : text;
    }
}

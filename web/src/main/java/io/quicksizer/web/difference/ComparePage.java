package io.quicksizer.web.difference;

import io.quicksizer.db.revision.RevisionSummary;
import io.quicksizer.web.page.DisplayNames;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.When;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.difference.CellKind;
import io.quicksizer.workers.difference.ComparingRevisions;
import io.quicksizer.workers.difference.RevisionDifference;
import io.quicksizer.workers.frozen.CanonicalJson;
import io.quicksizer.workers.revision.RevisionQueries;
import io.quicksizer.workers.revision.SubmittedRevision;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Page that compares two revisions: each changed cell with old value, new value and causes. */
@Page
class ComparePage {
    private final ComparingRevisions comparing;
    private final RevisionQueries revisions;
    private final DisplayNames names;

    ComparePage(ComparingRevisions comparing, RevisionQueries revisions, DisplayNames names) {
        this.comparing = comparing;
        this.revisions = revisions;
        this.names = names;
    }

    /**
     * One of the two revisions.
     *
     * @param status message key of its status
     */
    public record Side(int number, String status, BigDecimal days, String by, When at) {}

    /**
     * The changes of a part of a revision.
     *
     * @param part name of the part
     */
    public record Section(String part, List<ChangeRow> rows) {}

    @GetMapping("/engagements/{id}/revisions/{one}/compare/{other}")
    @AnyRole
    ModelAndView show(
            Person person, Locale locale, @PathVariable UUID id, @PathVariable int one, @PathVariable int other) {
        RevisionDifference difference = Answers.done(comparing.compare(person, id, one, other));
        ModelAndView view = new ModelAndView("compare");
        view.addObject("engagement", id);
        view.addObject(
                "name",
                CanonicalJson.read(difference.after().content().json())
                        .context()
                        .name());
        view.addObject("before", side(difference.before(), locale));
        view.addObject("after", side(difference.after(), locale));
        view.addObject("sections", sections(difference, locale));
        view.addObject("numbers", numbers(person, id));
        return view;
    }

    /** Redirects to the comparison of two chosen revisions. */
    @GetMapping("/engagements/{id}/revisions/compare")
    @AnyRole
    String choose(@PathVariable UUID id, @RequestParam int one, @RequestParam int other) {
        return "redirect:/engagements/" + id + "/revisions/" + one + "/compare/" + other;
    }

    private List<Integer> numbers(Person person, UUID id) {
        return revisions.list(person, id).ifDone().orElse(List.of()).stream()
                .map(RevisionSummary::number)
                .sorted()
                .toList();
    }

    private Side side(SubmittedRevision revision, Locale locale) {
        return new Side(
                revision.number(),
                "revision." + revision.status().name(),
                revision.totalDays(),
                names.of(revision.submission().by()),
                When.of(revision.submission().at(), locale));
    }

    private List<Section> sections(RevisionDifference difference, Locale locale) {
        return Arrays.stream(CellKind.Part.values())
                .map(part -> new Section(
                        part.name(),
                        difference.telling().stream()
                                .filter(change -> change.kind().part() == part)
                                .map(change -> ChangeRow.of(change, names, locale))
                                .toList()))
                .filter(section -> !section.rows().isEmpty())
                .toList();
    }
}

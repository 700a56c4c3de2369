package io.quicksizer.web.page;

import io.quicksizer.db.engagement.EngagementFilter;
import io.quicksizer.db.engagement.EngagementPage;
import io.quicksizer.db.engagement.EngagementSort;
import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.db.engagement.EngagementSummary;
import io.quicksizer.db.engagement.PageCursor;
import io.quicksizer.web.frame.Page;
import io.quicksizer.web.frame.StatusWord;
import io.quicksizer.web.frame.When;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.workers.engagement.EngagementQueries;
import io.quicksizer.workers.people.Person;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** My work: the engagements that the person may read, the latest change first. */
@Page
class WorkPage {
    private static final int ROWS = 25;

    private final EngagementQueries queries;

    WorkPage(EngagementQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/")
    @AnyRole
    ModelAndView show(
            Person person,
            Locale locale,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable EngagementStatus status,
            @RequestParam(required = false) @Nullable String cursor) {
        EngagementPage page = page(person, q, status, cursor);
        ModelAndView view = new ModelAndView("work");
        view.addObject("q", q);
        view.addObject("status", status == null ? "" : status.name());
        view.addObject(
                "statuses",
                Arrays.stream(EngagementStatus.values()).map(Enum::name).toList());
        view.addObject("rows", rows(page, locale));
        view.addObject("filtered", !q.isBlank() || status != null);
        view.addObject("more", page.next().map(next -> more(q, status, next)).orElse(""));
        return view;
    }

    private EngagementPage page(
            Person person, String words, @Nullable EngagementStatus status, @Nullable String cursor) {
        EngagementFilter filter = new EngagementFilter(words, status, null, null, null, null, false);
        try {
            PageCursor after = cursor == null ? null : PageCursor.parse(cursor);
            return queries.page(person, filter, EngagementSort.RECENTLY_CHANGED, after, ROWS);
        } catch (IllegalArgumentException | DataAccessException unusable) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "unusable cursor", unusable);
        }
    }

    private static List<Row> rows(EngagementPage page, Locale locale) {
        return page.rows().stream().map(summary -> Row.of(summary, locale)).toList();
    }

    private static String more(String words, @Nullable EngagementStatus status, PageCursor next) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/").queryParam("cursor", next.text());
        if (!words.isBlank()) {
            address.queryParam("q", words);
        }
        if (status != null) {
            address.queryParam("status", status);
        }
        return address.encode().toUriString();
    }

    /**
     * An engagement in the list.
     *
     * @param step name of the current step, or empty
     */
    public record Row(
            UUID id, String name, String customer, String owner, StatusWord status, String step, When updated) {
        static Row of(EngagementSummary summary, Locale locale) {
            return new Row(
                    summary.id(),
                    summary.name(),
                    summary.customer(),
                    summary.owner(),
                    StatusWord.of(summary.status()),
                    summary.currentStep() == null ? "" : summary.currentStep(),
                    When.of(summary.updatedAt(), locale));
        }
    }
}

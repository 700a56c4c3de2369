package io.quicksizer.web.worklist;

import io.quicksizer.db.common.Sha256;
import io.quicksizer.db.engagement.EngagementPage;
import io.quicksizer.db.engagement.EngagementSort;
import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.db.engagement.PageCursor;
import io.quicksizer.processes.model.Step;
import io.quicksizer.web.page.DisplayNames;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.SinceShown;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.Catalogues;
import io.quicksizer.workers.engagement.EngagementQueries;
import io.quicksizer.workers.engagement.SavingList;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Page with the engagements that the person may read: incremental search, filters, sorting and paging. */
@Page
class EngagementListPage {
    private static final int ROWS = 25;
    private static final List<Integer> AGES = List.of(7, 30, 90, 365);

    private final EngagementQueries queries;
    private final PeopleDirectory people;
    private final DisplayNames names;
    private final SavingList saved;
    private final Catalogues catalogues;
    private final Clock clock;

    EngagementListPage(
            EngagementQueries queries,
            PeopleDirectory people,
            DisplayNames names,
            SavingList saved,
            Catalogues catalogues,
            Clock clock) {
        this.catalogues = catalogues;
        this.saved = saved;
        this.queries = queries;
        this.people = people;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/engagements")
    @AnyRole
    ModelAndView show(
            Person person,
            Locale locale,
            ListState state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            @RequestHeader(name = "HX-Target", required = false) @Nullable String target,
            HttpServletResponse response) {
        EngagementPage page = page(person, state, cursor);
        boolean fragment = target != null && !target.equals("content");
        if (part != null && cursor == null && fragment) { // the content is replaced by that of the same address
            response.setHeader("HX-Push-Url", state.address(null)); // without empty parameters
        }
        ModelAndView view = new ModelAndView("engagements");
        view.addObject("state", state);
        view.addObject("here", state.address(cursor));
        view.addObject("address", state.shortest().address(null));
        view.addObject("saved", saved.of(person));
        view.addObject("first", cursor == null ? "" : state.shortest().address(null));
        view.addObject(
                "more", page.next().map(next -> More.of(state, next.text())).orElse(null));
        view.addObject(
                "rows",
                page.rows().stream()
                        .map(row -> EngagementRow.of(row, names, locale))
                        .toList());
        addChoices(view);
        view.addObject("tags", fragment ? List.of() : queries.tags(person)); // a fragment has no filters
        view.addObject("changes", state.changes(cursor, seen(page)));
        view.addObject(
                "published",
                catalogues.published().map(CatalogueSnapshot::number).orElse(0));
        return view;
    }

    @GetMapping("/engagements/changes")
    @AnyRole
    ModelAndView changes(
            Person person,
            ListState state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "") String seen) {
        return SinceShown.compare(seen, seen(page(person, state, cursor)), state.address(cursor));
    }

    private static String seen(EngagementPage page) {
        return Sha256.of(page.rows().toString());
    }

    /**
     * Links to further rows.
     *
     * @param part address of the further rows alone
     * @param whole address of the page with the rows shown and the further ones, or only the latter if there are many
     */
    public record More(String part, String whole) {
        static More of(ListState state, String cursor) {
            String part = state.longer().address(cursor);
            return new More(
                    part, state.pages() < ListState.MOST_PAGES ? state.longer().address(null) : part);
        }
    }

    private EngagementPage page(Person person, ListState state, @Nullable String cursor) {
        try {
            PageCursor after = cursor == null ? null : PageCursor.parse(cursor);
            int rows = after == null ? ROWS * state.pages() : ROWS;
            return queries.page(person, state.filter(clock.instant()), state.sort(), after, rows);
        } catch (IllegalArgumentException
                | InvalidDataAccessApiUsageException // thrown by a repository instead
                | DataIntegrityViolationException unusable) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "unusable cursor", unusable);
        }
    }

    private void addChoices(ModelAndView view) {
        view.addObject("statuses", names(EngagementStatus.values()));
        view.addObject("steps", names(Step.values()));
        view.addObject("sorts", names(EngagementSort.values()));
        view.addObject("columns", SortableColumn.ALL);
        view.addObject("ages", AGES);
        view.addObject("choice", people.everybody());
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}

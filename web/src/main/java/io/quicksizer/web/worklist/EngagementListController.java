package io.quicksizer.web.worklist;

import io.quicksizer.db.engagement.EngagementFilter;
import io.quicksizer.db.engagement.EngagementPage;
import io.quicksizer.db.engagement.EngagementSort;
import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.db.engagement.PageCursor;
import io.quicksizer.processes.model.Step;
import io.quicksizer.web.problem.ApiProblem.FieldProblem;
import io.quicksizer.web.problem.ProblemKind;
import io.quicksizer.web.problem.RequestProblem;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.engagement.EngagementQueries;
import io.quicksizer.workers.engagement.Tags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** API that searches engagements, with paging. */
@RestController
@RequestMapping("/api/v1/engagements")
@Tag(name = "Engagements")
class EngagementListController {
    private static final int LONGEST_PAGE = 200;
    private static final int LONGEST_QUERY = 200;

    private final EngagementQueries queries;

    EngagementListController(EngagementQueries queries) {
        this.queries = queries;
    }

    @GetMapping
    @AnyRole
    @Operation(summary = "Search the engagements that you may read", operationId = "engagements")
    EngagementListJson list(
            Person person,
            @Parameter(description = "Parts of words of name, customer or opportunity") @RequestParam(defaultValue = "")
                    String q,
            @RequestParam(required = false) @Nullable EngagementStatus status,
            @RequestParam(required = false) @Nullable String customer,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable Step step,
            @Parameter(description = "true for the archived ones only") @RequestParam(defaultValue = "false")
                    boolean archived,
            @RequestParam(required = false) @Nullable String tag,
            @Parameter(description = "true for templates only") @RequestParam(defaultValue = "false") boolean templates,
            @RequestParam(defaultValue = "RECENTLY_CHANGED") EngagementSort sort,
            @Parameter(description = "From the page before") @RequestParam(required = false) @Nullable String cursor,
            @Parameter(description = "Rows, 1 to 200") @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw blame("limit", "Ask for 1 to " + LONGEST_PAGE + " rows.");
        }
        if (q.length() > LONGEST_QUERY) {
            throw blame("q", "Search for at most " + LONGEST_QUERY + " characters.");
        }
        EngagementFilter filter = new EngagementFilter(
                q,
                status,
                customer,
                owner,
                null,
                step == null ? null : step.name(),
                archived,
                null,
                tag == null ? null : Tags.spelled(tag),
                templates);
        return EngagementListJson.of(
                cursor == null
                        ? queries.page(person, filter, sort, null, limit)
                        : after(cursor, person, filter, sort, limit));
    }

    /** Returns the next page; a forged cursor may fail only in the database. */
    private EngagementPage after(
            String cursor, Person person, EngagementFilter filter, EngagementSort sort, int limit) {
        try {
            return queries.page(person, filter, sort, PageCursor.parse(cursor), limit);
        } catch (IllegalArgumentException | DataAccessException unusable) {
            throw blame("cursor", "Send a cursor as the page before gave it, with the same sort.");
        }
    }

    private static RequestProblem blame(String field, String message) {
        return new RequestProblem(
                ProblemKind.UNREADABLE,
                "Look at " + field + ".",
                List.of(new FieldProblem(field, "parameter.range", message)));
    }
}

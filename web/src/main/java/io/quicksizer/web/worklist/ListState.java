package io.quicksizer.web.worklist;

import io.quicksizer.db.engagement.EngagementFilter;
import io.quicksizer.db.engagement.EngagementSort;
import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.engagement.Tags;
import io.quicksizer.workers.platform.ReadByTemplates;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Search, filters and order of a list of engagements, as the query of the address.
 *
 * @param q parts of words of name, customer or opportunity
 * @param status the state, or null for any
 * @param customer the whole customer; may be blank
 * @param owner user name; may be blank
 * @param step the current step, or null for any
 * @param age unchanged for at least this many days; 0 for any age
 * @param archived whether the archived ones are shown, instead of the others
 * @param tag a tag that they have; may be blank
 * @param templates whether templates are shown, instead of work
 * @param sort the order
 * @param pages how many pages of rows are shown at once, 1..8
 */
@ReadByTemplates
public record ListState(
        String q,
        @Nullable EngagementStatus status,
        String customer,
        String owner,
        @Nullable Step step,
        Integer age,
        Boolean archived,
        String tag,
        Boolean templates,
        EngagementSort sort,
        Integer pages) {
    /** As many as one query may return. */
    static final int MOST_PAGES = 8;

    private static final int OLDEST = 36_500;

    /** Cuts blanks, and fills in what the address leaves out: it arrives as null. */
    public ListState {
        q = Objects.requireNonNullElse(q, "").strip();
        customer = Objects.requireNonNullElse(customer, "").strip();
        owner = Objects.requireNonNullElse(owner, "").strip();
        age = Math.clamp(Objects.requireNonNullElse(age, 0), 0, OLDEST);
        archived = Objects.requireNonNullElse(archived, false);
        tag = Tags.spelled(Objects.requireNonNullElse(tag, ""));
        templates = Objects.requireNonNullElse(templates, false);
        sort = Objects.requireNonNullElse(sort, EngagementSort.RECENTLY_CHANGED);
        pages = Math.clamp(Objects.requireNonNullElse(pages, 1), 1, MOST_PAGES);
    }

    /** Address of the first page of this list in another order. */
    public String sorted(EngagementSort order) {
        return with(order, 1).address(null);
    }

    /** Returns whether a filter is set that the page folds away. */
    public boolean narrowed() {
        return !customer.isEmpty()
                || !owner.isEmpty()
                || step != null
                || age > 0
                || archived
                || !tag.isEmpty()
                || templates;
    }

    /** The same list with one page of rows more. */
    ListState longer() {
        return with(sort, pages + 1);
    }

    /** The same list from its first page on. */
    ListState shortest() {
        return with(sort, 1);
    }

    private ListState with(EngagementSort order, int pagesShown) {
        return new ListState(q, status, customer, owner, step, age, archived, tag, templates, order, pagesShown);
    }

    EngagementFilter filter(Instant now) {
        return new EngagementFilter(
                q,
                status,
                customer.isEmpty() ? null : customer,
                owner.isEmpty() ? null : owner,
                null,
                step == null ? null : step.name(),
                archived,
                age == 0 ? null : now.minus(Duration.ofDays(age)),
                tag.isEmpty() ? null : tag,
                templates);
    }

    /** Returns whether anything narrows the list, or shows the archived ones instead. */
    public boolean filtered() {
        return !q.isEmpty() || status != null || narrowed();
    }

    /**
     * The address of the list in this state.
     *
     * @param cursor where the page begins, or null for the first
     */
    String address(@Nullable String cursor) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/engagements");
        add(address, "q", q);
        add(address, "status", status == null ? "" : status.name());
        add(address, "customer", customer);
        add(address, "owner", owner);
        add(address, "step", step == null ? "" : step.name());
        add(address, "age", age == 0 ? "" : Integer.toString(age));
        add(address, "archived", archived ? "true" : "");
        add(address, "tag", tag);
        add(address, "templates", templates ? "true" : "");
        add(address, "sort", sort == EngagementSort.RECENTLY_CHANGED ? "" : sort.name());
        add(address, "pages", pages == 1 ? "" : Integer.toString(pages));
        add(address, "cursor", cursor == null ? "" : cursor);
        return address.encode().toUriString();
    }

    /** Values go in as template variables, so that a plus sign or a brace in them stays what it is. */
    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }
}

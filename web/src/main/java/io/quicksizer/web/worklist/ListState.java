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
 * Search, filters and sort order of the list of engagements, as the query of its address.
 *
 * @param q parts of words of name, customer or opportunity
 * @param status the status, or null for any
 * @param customer exact name of the customer; blank for any
 * @param owner user name; blank for any
 * @param step the current step, or null for any
 * @param age unchanged for at least this many days; 0 for any age
 * @param archived whether to show archived engagements instead of the others
 * @param tag a tag; blank for any
 * @param templates whether to show templates instead of other engagements
 * @param sort sort order
 * @param pages number of pages of rows shown at once, 1 to 8
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
    /** The most pages that one query may return. */
    static final int MOST_PAGES = 8;

    private static final int OLDEST = 36_500;

    /** Strips blanks and replaces missing parameters, which are null, by defaults. */
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

    /** Returns the address of the first page of this list in another order. */
    public String sorted(EngagementSort order) {
        return with(order, 1).address(null);
    }

    /** Returns whether a filter is set that the page collapses by default. */
    public boolean narrowed() {
        return !customer.isEmpty()
                || !owner.isEmpty()
                || step != null
                || age > 0
                || archived
                || !tag.isEmpty()
                || templates;
    }

    /** Returns the same list with one more page of rows. */
    ListState longer() {
        return with(sort, pages + 1);
    }

    /** Returns the same list with the first page of rows only. */
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

    /** Returns whether a search or filter is set. */
    public boolean filtered() {
        return !q.isEmpty() || status != null || narrowed();
    }

    /**
     * Returns the address of the list in this state.
     *
     * @param cursor start of the page, or null for the first
     */
    String address(@Nullable String cursor) {
        return query("/engagements", cursor).encode().toUriString();
    }

    /**
     * Returns the address at which the list, shown in this state, asks whether it has changed.
     *
     * @param seen fingerprint of the rows shown
     */
    String changes(@Nullable String cursor, String seen) {
        return query("/engagements/changes", cursor)
                .queryParam("seen", seen)
                .encode()
                .toUriString();
    }

    private UriComponentsBuilder query(String path, @Nullable String cursor) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
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
        return address;
    }

    /** Adds values as URI variables, so that plus signs and braces are encoded. */
    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }
}

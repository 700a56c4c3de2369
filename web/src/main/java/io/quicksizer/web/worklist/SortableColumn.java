package io.quicksizer.web.worklist;

import io.quicksizer.db.engagement.EngagementSort;
import io.quicksizer.workers.platform.ReadByTemplates;
import java.util.List;

/**
 * A sortable column of the list.
 *
 * @param key message key of its heading
 * @param number whether it has numbers
 * @param first sort order when its heading is activated
 * @param second sort order when its heading is activated again
 */
@ReadByTemplates
public record SortableColumn(String key, boolean number, EngagementSort first, EngagementSort second) {
    static final List<SortableColumn> ALL = List.of(
            new SortableColumn("engagement", false, EngagementSort.NAME, EngagementSort.NAME_BACKWARDS),
            new SortableColumn("customer", false, EngagementSort.CUSTOMER, EngagementSort.CUSTOMER_BACKWARDS),
            new SortableColumn("days", true, EngagementSort.MOST_DAYS, EngagementSort.FEWEST_DAYS),
            new SortableColumn(
                    "first-year", true, EngagementSort.MOST_FIRST_YEAR_DAYS, EngagementSort.FEWEST_FIRST_YEAR_DAYS),
            new SortableColumn("owner", false, EngagementSort.OWNER, EngagementSort.OWNER_BACKWARDS),
            new SortableColumn("status", false, EngagementSort.STATUS, EngagementSort.STATUS_BACKWARDS),
            new SortableColumn("step", false, EngagementSort.STEP, EngagementSort.STEP_BACKWARDS),
            new SortableColumn("updated", false, EngagementSort.RECENTLY_CHANGED, EngagementSort.UNCHANGED_LONGEST));

    /** Returns the sort order to which the heading leads from the current one. */
    public EngagementSort next(EngagementSort current) {
        return current == first ? second : first;
    }

    /** Returns the value of {@code aria-sort}: ascending, descending or none. */
    public String direction(EngagementSort current) {
        boolean backwards = number || key.equals("updated");
        if (current == first) {
            return backwards ? "descending" : "ascending";
        }
        return current == second ? (backwards ? "ascending" : "descending") : "none";
    }
}

package io.quicksizer.db.engagement;

/** The sort orders of the list of engagements. */
public enum EngagementSort {
    /** Most recently changed first. */
    RECENTLY_CHANGED("e.updated_at", "timestamptz", false),
    /** Least recently changed first. */
    UNCHANGED_LONGEST("e.updated_at", "timestamptz", true),
    /** By name, ignoring case. */
    NAME("lower(e.name)", "text", true),
    /** By name, descending. */
    NAME_BACKWARDS("lower(e.name)", "text", false),
    /** By customer, ignoring case. */
    CUSTOMER("lower(e.customer)", "text", true),
    /** By customer, descending. */
    CUSTOMER_BACKWARDS("lower(e.customer)", "text", false),
    /** By the owner's user name. */
    OWNER("e.owner", "text", true),
    /** By the owner's user name, descending. */
    OWNER_BACKWARDS("e.owner", "text", false),
    /** By the name of the status. */
    STATUS("e.status", "text", true),
    /** By the name of the status, descending. */
    STATUS_BACKWARDS("e.status", "text", false),
    /** By the name of the current step. */
    STEP("coalesce(e.current_step, '')", "text", true),
    /** By the name of the current step, descending. */
    STEP_BACKWARDS("coalesce(e.current_step, '')", "text", false),
    /** Most days first. */
    MOST_DAYS("coalesce(e.total_days, 0)", "numeric", false),
    /** Fewest days first. */
    FEWEST_DAYS("coalesce(e.total_days, 0)", "numeric", true),
    /** Most days of the first year first. */
    MOST_FIRST_YEAR_DAYS("coalesce(e.first_year_days, 0)", "numeric", false),
    /** Fewest days of the first year first. */
    FEWEST_FIRST_YEAR_DAYS("coalesce(e.first_year_days, 0)", "numeric", true);

    private final String expression;
    private final String type;
    private final String direction;
    private final String after;

    EngagementSort(String expression, String type, boolean ascending) {
        this.expression = expression;
        this.type = type;
        this.direction = ascending ? "asc" : "desc";
        this.after = ascending ? ">" : "<";
    }

    String keyColumn() {
        return "cast(" + expression + " as text)";
    }

    String afterCursor() {
        return "(%s, e.id) %s (cast(:cursorKey as %s), :cursorId)".formatted(expression, after, type);
    }

    String orderBy() {
        return "%s %s, e.id %s".formatted(expression, direction, direction);
    }
}

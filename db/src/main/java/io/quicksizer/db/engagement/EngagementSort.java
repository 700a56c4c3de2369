package io.quicksizer.db.engagement;

/** The orders in which engagements can be listed. */
public enum EngagementSort {
    /** Latest change first. */
    RECENTLY_CHANGED("e.updated_at", "timestamptz", "desc", "<"),
    /** By name, without regard to case. */
    NAME("lower(e.name)", "text", "asc", ">"),
    /** By customer, without regard to case. */
    CUSTOMER("lower(e.customer)", "text", "asc", ">");

    private final String expression;
    private final String type;
    private final String direction;
    private final String after;

    EngagementSort(String expression, String type, String direction, String after) {
        this.expression = expression;
        this.type = type;
        this.direction = direction;
        this.after = after;
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

package io.quicksizer.db.engagement;

/** Conditions on rows of engagements that several queries share; the table's alias is {@code e}. */
public final class EngagementSql {
    /**
     * Matches templates. The mark of an engagement that is no longer a draft is ignored, since the previous release
     * does not clear it on submission.
     */
    public static final String TEMPLATE = "(e.template and e.status = 'DRAFT')";

    /** Matches the engagements that figures count: neither templates nor those of the synthetic journey. */
    public static final String COUNTED = "(not e.synthetic and not " + TEMPLATE + ")";

    private EngagementSql() {}
}

package io.quicksizer.db.common;

/**
 * The time at which the documents of a revision were complete for the first time; rendering one again later does not
 * change it.
 */
public final class FirstDocuments {

    /** A subquery with the column {@code ready_at} for a revision {@code r} that has all its documents. */
    public static final String OF_REVISION = """
            select max(made.first_at) as ready_at
              from (select min(x.created_at) as first_at
                      from export_document x
                      join export_request q on q.revision_id = x.revision_id and q.kind = x.kind
                     where x.revision_id = r.id
                     group by x.kind) made""";

    private FirstDocuments() {}
}

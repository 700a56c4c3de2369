package io.quicksizer.web.page;

import io.quicksizer.db.approval.Decision;
import io.quicksizer.workers.platform.ReadByTemplates;
import io.quicksizer.workers.revision.RevisionRemarks.Remark;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * A remark of a planner or an approver about a revision.
 *
 * @param key message key of the sentence that says who decided what
 * @param by display name
 * @param comment may be empty
 * @param refuses whether it sent the engagement back or rejected it
 */
@ReadByTemplates
public record RemarkRow(int revision, String key, String by, String comment, When at, boolean refuses) {

    /** Returns the remarks in the reader's language. */
    public static List<RemarkRow> of(List<Remark> remarks, Locale locale, UnaryOperator<String> names) {
        return remarks.stream()
                .map(remark -> new RemarkRow(
                        remark.revision(),
                        "remark." + remark.decision().map(Decision::name).orElse("SUBMITTED"),
                        names.apply(remark.by()),
                        remark.comment(),
                        When.of(remark.at(), locale),
                        remark.refuses()))
                .toList();
    }
}

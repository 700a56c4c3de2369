package io.quicksizer.web.wizard;

import io.quicksizer.web.page.DisplayNames;
import io.quicksizer.web.page.RemarkRow;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.engagement.EngagementView;
import io.quicksizer.workers.revision.RevisionRemarks;
import io.quicksizer.workers.revision.RevisionRemarks.Remark;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The approver's remarks, shown on every step as long as the revision sent back is the newest. */
@Component
class ReviewerRemarks {
    private final RevisionRemarks remarks;
    private final DisplayNames names;

    ReviewerRemarks(RevisionRemarks remarks, DisplayNames names) {
        this.remarks = remarks;
        this.names = names;
    }

    List<RemarkRow> of(Person person, EngagementView engagement, Locale locale) {
        return engagement.revisionNumber() == 1
                ? List.of()
                : RemarkRow.of(
                        remarks.newest(person, engagement.id()).stream()
                                .filter(Remark::refuses)
                                .toList(),
                        locale,
                        names::of);
    }
}

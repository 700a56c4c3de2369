package io.quicksizer.web.engagement;

import io.quicksizer.web.diagram.Drawing;
import io.quicksizer.web.page.RemarkRow;
import io.quicksizer.workers.platform.ReadByTemplates;
import java.util.List;

/**
 * The part of the page that refreshes itself: the engagement's status and how it came there.
 *
 * @param head the header
 * @param drawings the diagrams
 * @param progress the steps
 * @param revisions newest first
 * @param remarks what was written about the newest revision, oldest first
 * @param active whether the page shall look again
 * @param seen changes whenever any of this does
 */
@ReadByTemplates
public record LiveStatus(
        Head head,
        List<Drawing> drawings,
        Progress progress,
        List<RevisionRow> revisions,
        List<RemarkRow> remarks,
        boolean active,
        String seen) {}

package io.quicksizer.web.engagement;

import io.quicksizer.web.diagram.Drawing;
import io.quicksizer.web.page.RemarkRow;
import io.quicksizer.workers.platform.ReadByTemplates;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of the page that refreshes itself: the engagement's status and how it came there.
 *
 * @param revisions newest first
 * @param remarks what was written about the newest revision, oldest first
 * @param said the last comment; null if nobody said anything
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
        @Nullable CommentView said,
        boolean active,
        String seen) {}

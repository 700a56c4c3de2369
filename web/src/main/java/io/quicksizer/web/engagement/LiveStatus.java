package io.quicksizer.web.engagement;

import io.quicksizer.web.diagram.Drawing;
import io.quicksizer.web.page.RemarkRow;
import io.quicksizer.workers.platform.ReadByTemplates;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of the page that refreshes itself: the status of the engagement and its history.
 *
 * @param revisions newest first
 * @param remarks remarks about the newest revision, oldest first
 * @param said the latest comment; null if there is none
 * @param active whether the page keeps polling
 * @param seen hash that changes whenever any of the content does
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

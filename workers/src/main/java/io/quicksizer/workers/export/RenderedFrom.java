package io.quicksizer.workers.export;

import io.quicksizer.db.approval.ApprovalDecision;
import io.quicksizer.db.approval.SignOff;
import io.quicksizer.db.common.Sha256;
import io.quicksizer.db.document.ExportDocument;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.workers.revision.RevisionQueries.RevisionView;

/** Fingerprint of the data that a document shows: content, status, levels and decisions. */
final class RenderedFrom {
    private RenderedFrom() {}

    /** Returns the SHA-256 of the data that a document of this revision shows. */
    static String sha256(RevisionView view) {
        StringBuilder shown = new StringBuilder(view.revision().contentSha256())
                .append(' ')
                .append(view.revision().status());
        view.levels()
                .forEach(level ->
                        shown.append('\n').append(level.level()).append(' ').append(level.currentGroup()));
        view.decisions().stream().map(RenderedFrom::line).forEach(shown::append);
        return Sha256.of(shown.toString());
    }

    /**
     * Returns whether a document shows the data with this fingerprint. A document without a recorded fingerprint is
     * current if it isn't older than the revision's decision.
     */
    static boolean isCurrent(ExportDocument document, Revision revision, String source) {
        return document.renderedFrom()
                .map(source::equals)
                .orElseGet(() -> revision.decidedAt()
                        .map(decided -> !document.createdAt().isBefore(decided))
                        .orElse(false));
    }

    private static String line(ApprovalDecision decision) {
        SignOff signOff = decision.signOff();
        return "\n" + decision.level() + " " + signOff.decision() + " " + signOff.actor() + " " + signOff.actingFor()
                + " " + signOff.at() + " " + signOff.comment()
                + (signOff.carriedOver() ? " " + signOff.carriedFrom() : "");
    }
}

package io.quicksizer.workers.sizing;

import java.util.List;

/**
 * A sizing in progress: the current figures and the problems.
 *
 * @param result the figures, in which a line item with a problem counts 0 days
 * @param problems the problems that prevent its submission; empty if there are none
 */
public record SizingDraft(SizingResult result, List<Problem> problems) {

    public SizingDraft {
        problems = List.copyOf(problems);
    }
}

package io.quicksizer.workers.sizing;

import java.util.List;

/**
 * A sizing in progress: the figures so far, and what is still wrong with it.
 *
 * @param result a line item with a problem counts 0 days
 * @param problems what prevents submitting it; empty if it is right
 */
public record SizingDraft(SizingResult result, List<Problem> problems) {

    public SizingDraft {
        problems = List.copyOf(problems);
    }
}

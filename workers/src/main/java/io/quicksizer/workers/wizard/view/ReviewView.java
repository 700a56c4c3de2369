package io.quicksizer.workers.wizard.view;

import io.quicksizer.workers.wizard.entry.ReviewEntry;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The content of the review.
 *
 * @param tables the engagement with its figures
 * @param targets the steps that can be gone back to
 */
public record ReviewView(ReviewEntry entry, SummaryTables tables, List<Option> targets) implements StepView {

    public ReviewView {
        targets = List.copyOf(targets);
    }

    @Override
    public void complete(Map<String, @Nullable Object> form) {
        form.putAll(tables.variables());
        form.put("stepOptions", targets);
        form.putIfAbsent(ReviewEntry.COMMENT, "");
    }
}

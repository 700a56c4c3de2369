package io.quicksizer.workers.sizing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The line items chosen within a scope type, as they were typed.
 *
 * @param scopeType key of the scope type
 * @param selected keys of line items; null for none
 */
public record ScopeGroup(
        @Nullable String scopeType, @Nullable List<@Nullable String> selected) {

    public ScopeGroup {
        selected = selected == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(selected));
    }
}

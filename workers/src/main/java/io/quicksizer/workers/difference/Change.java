package io.quicksizer.workers.difference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cell that differs between two revisions.
 *
 * @param cell which
 * @param lineItem name of its line item; empty outside of line items
 * @param service name of its service; empty outside of services
 * @param before what the earlier revision states, null if it has no such cell
 * @param after what the later revision states, null if it has no such cell
 * @param causes at least one, the most direct first
 * @param implied whether it only follows from another change in the list: of its line item's coming or going, size or
 *     days, or of its year's percentage
 */
public record Change(
        ComparedCell cell,
        String lineItem,
        String service,
        @Nullable String before,
        @Nullable String after,
        List<Cause> causes,
        boolean implied) {

    /** Refuses a change without a cause. */
    public Change {
        causes = List.copyOf(causes);
        if (causes.isEmpty()) {
            throw new IllegalArgumentException("nothing changes without a cause: " + cell);
        }
    }

    public CellKind kind() {
        return cell.kind();
    }
}

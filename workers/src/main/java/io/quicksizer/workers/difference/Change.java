package io.quicksizer.workers.difference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cell that differs between two revisions.
 *
 * @param cell position of the cell
 * @param lineItem name of its line item; empty outside of line items
 * @param service name of its service; empty outside of services
 * @param before value in the earlier revision; null if it has no such cell
 * @param after value in the later revision; null if it has no such cell
 * @param causes at least one, the most direct first
 * @param implied whether it only follows from another change in the list: its line item was added, removed, resized or
 *     deferred, or the days of the line item or the percentage of the year changed
 */
public record Change(
        ComparedCell cell,
        String lineItem,
        String service,
        @Nullable String before,
        @Nullable String after,
        List<Cause> causes,
        boolean implied) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is no cause
     */
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

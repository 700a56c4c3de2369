package io.quicksizer.workers.difference;

import io.quicksizer.workers.frozen.FrozenSizing;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Names of the line items and services of two revisions. The later revision takes precedence. */
final class Names {
    private final Map<String, String> lineItems = new HashMap<>();
    private final Map<String, String> services = new HashMap<>();

    Names(FrozenSizing before, FrozenSizing after) {
        collect(before);
        collect(after);
    }

    private void collect(FrozenSizing content) {
        Stream.concat(content.rows().stream(), content.keptForLater().stream()).forEach(row -> {
            lineItems.put(row.key(), row.name());
            row.services().forEach(service -> services.put(Cells.identity(service), service.name()));
        });
    }

    String lineItem(ComparedCell cell) {
        return lineItems.getOrDefault(cell.lineItem(), "");
    }

    String service(ComparedCell cell) {
        return cell.kind().part() == CellKind.Part.SERVICES ? services.getOrDefault(cell.item(), "") : "";
    }
}

package io.quicksizer.ops.governance;

import io.quicksizer.ops.governance.BillOfMaterials.Component;
import java.util.Comparator;
import java.util.stream.Collectors;

/** The page that goes out with the applications and says whose work is inside them. */
final class ThirdPartyNotice {

    private ThirdPartyNotice() {}

    static String of(BillOfMaterials bill) {
        return bill.components().stream()
                .sorted(Comparator.comparing(Component::id))
                .map(ThirdPartyNotice::line)
                .collect(Collectors.joining("", """
                        # Libraries of others in Quicksizer

                        | library | version | licence |
                        |---|---|---|
                        """, ""));
    }

    private static String line(Component component) {
        return "| %s | %s | %s |\n"
                .formatted(component.id(), component.version(), String.join(" or ", component.licences()));
    }
}

package io.quicksizer.ops.journey;

import java.nio.file.Path;
import java.util.OptionalInt;

/** The demo workbook, imported and published by the administrator as the first catalogue. */
public final class DemoCatalogue {

    private static final Path WORKBOOK =
            Path.of(System.getProperty("quicksizer.checkout", ".."), "workers", "target", "demo-workbook.xlsx");

    private DemoCatalogue() {}

    /**
     * @param portal address of the portal, without a slash at its end
     * @return the number of line items; empty if the portal had a catalogue
     */
    public static OptionalInt publish(String portal) {
        return new FirstCatalogue(portal).publish(WORKBOOK);
    }
}

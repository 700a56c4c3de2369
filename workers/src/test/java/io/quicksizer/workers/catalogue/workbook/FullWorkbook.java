package io.quicksizer.workers.catalogue.workbook;

import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.small;

/**
 * As much as the limits let through: fifty sheets in which half of the rows are sections that add up the other half,
 * and no service is in the template.
 */
final class FullWorkbook {
    private static final int SHEETS = 45;
    private static final int SECTIONS = 2_200;

    private FullWorkbook() {}

    static byte[] bytes() {
        SmallWorkbook workbook = small();
        for (int sheet = 0; sheet < SHEETS; sheet++) {
            String name = "Scenario " + sheet;
            workbook.text(name, "E1", "S")
                    .text(name, "F1", "M")
                    .text(name, "G1", "L")
                    .text(name, "H1", "Custom");
            int first = 4 + SECTIONS;
            for (int row = 0; row < SECTIONS; row++) {
                workbook.text(name, "B" + (4 + row), "Section " + sheet + " " + row);
                workbook.formula(name, "E" + (4 + row), "SUM(E" + first + ":E" + (first + SECTIONS) + ")", "1");
                workbook.text(name, "B" + (first + row), "Service " + sheet + " " + row);
                workbook.number(name, "E" + (first + row), "1");
            }
        }
        return HostileWorkbooks.repacked(workbook);
    }
}

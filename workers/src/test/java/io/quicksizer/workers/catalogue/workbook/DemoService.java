package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.Size;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A service of the demo workbook, and the row of the template that it got. */
final class DemoService {

    static final String BLANK = "-";

    private final DemoSection section;
    private final List<String> fields;
    private final Map<Size, Days> days;
    private int templateRow;

    private DemoService(DemoSection section, List<String> fields, Map<Size, Days> days) {
        this.section = section;
        this.fields = fields;
        this.days = days;
    }

    static DemoService of(DemoSection section, List<String> fields) {
        Map<Size, Days> days = new EnumMap<>(Size.class);
        Size.WITH_FIGURES.forEach(size -> {
            String text = fields.get(3 + Size.WITH_FIGURES.indexOf(size));
            if (!text.equals(BLANK)) {
                days.put(size, Days.of(new BigDecimal(text)));
            }
        });
        return new DemoService(section, fields, days);
    }

    DemoSection section() {
        return section;
    }

    String id() {
        return fields.get(0);
    }

    String name() {
        return fields.get(1);
    }

    BigDecimal defaultEffort() {
        return new BigDecimal(fields.get(2));
    }

    Map<Size, Days> days() {
        return days;
    }

    /** The note, a dash for none. */
    String note() {
        return fields.get(7);
    }

    int templateRow() {
        return templateRow;
    }

    void placeInTemplate(int row) {
        templateRow = row;
    }
}

package io.quicksizer.workers.document;

import io.quicksizer.workers.frozen.FrozenSizing;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of one scenario of a catalogue version, service by service.
 *
 * @param scenario name of the scenario
 * @param catalogue version and source
 * @param lines all services, collapsed ones too, in the order of the catalogue
 */
public record ScenarioDrillDown(String scenario, FrozenSizing.Catalogue catalogue, List<Line> lines) {

    /** Copies the list. */
    public ScenarioDrillDown {
        lines = List.copyOf(lines);
    }

    /**
     * Days for each size; null where the workbook is blank. A blank is not the same as 0.
     *
     * @param s days at S
     * @param m days at M
     * @param l days at L
     * @param custom days at Custom
     */
    public record SizeDays(
            @Nullable BigDecimal s,
            @Nullable BigDecimal m,
            @Nullable BigDecimal l,
            @Nullable BigDecimal custom) {}

    /**
     * One service of the scenario.
     *
     * @param section group of the service
     * @param service name
     * @param crmId external id, or empty
     * @param template days of the service's template
     * @param effective days that count: the override if there is one, else the template
     * @param overridden whether the scenario overrides at least one of them, blanks on purpose included
     * @param collapsed whether the workbook shows the row folded away; it counts all the same
     * @param note remark, or empty
     */
    public record Line(
            String section,
            String service,
            String crmId,
            SizeDays template,
            SizeDays effective,
            boolean overridden,
            boolean collapsed,
            String note) {}
}

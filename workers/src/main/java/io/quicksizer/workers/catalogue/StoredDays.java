package io.quicksizer.workers.catalogue;

import io.quicksizer.db.catalogue.CatalogueNoteOverride;
import io.quicksizer.db.catalogue.DaysBySize;
import io.quicksizer.db.catalogue.DaysOverride;
import io.quicksizer.db.catalogue.LineItemFigures;
import io.quicksizer.db.catalogue.ScenarioOverrides;
import io.quicksizer.db.catalogue.SheetLayout;
import io.quicksizer.workers.catalogue.workbook.CellSource;
import io.quicksizer.workers.catalogue.workbook.Layout;
import io.quicksizer.workers.catalogue.workbook.ParsedLineItem;
import io.quicksizer.workers.catalogue.workbook.ParsedScenarioService;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.ScenarioFigure;
import io.quicksizer.workers.sizing.Size;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Mapping between the days of the sizing engine and their database representation. */
final class StoredDays {

    private StoredDays() {}

    static DaysBySize of(Map<Size, Days> days) {
        return new DaysBySize(
                number(days.get(Size.S)),
                number(days.get(Size.M)),
                number(days.get(Size.L)),
                number(days.get(Size.CUSTOM)));
    }

    static Map<Size, Days> read(DaysBySize stored) {
        Map<Size, Days> days = new EnumMap<>(Size.class);
        put(days, Size.S, stored.s());
        put(days, Size.M, stored.m());
        put(days, Size.L, stored.l());
        put(days, Size.CUSTOM, stored.custom());
        return days;
    }

    static ScenarioOverrides overrides(ParsedScenarioService row) {
        return new ScenarioOverrides(
                override(row.figure(Size.S)),
                override(row.figure(Size.M)),
                override(row.figure(Size.L)),
                override(row.figure(Size.CUSTOM)),
                row.note().overrides()
                        ? new CatalogueNoteOverride(true, row.note().text())
                        : CatalogueNoteOverride.TEMPLATE);
    }

    static Map<Size, ScenarioFigure> read(ScenarioOverrides stored) {
        return Map.of(
                Size.S, figure(stored.s()),
                Size.M, figure(stored.m()),
                Size.L, figure(stored.l()),
                Size.CUSTOM, figure(stored.custom()));
    }

    static LineItemFigures figures(ParsedLineItem item) {
        CellSource first = item.cell(Size.S);
        return new LineItemFigures(
                item.number(),
                of(item.stated()),
                first + ":" + item.cell(Size.CUSTOM).cell());
    }

    static SheetLayout layout(Layout layout) {
        return layout == Layout.EXTENDED ? SheetLayout.EXTENDED : SheetLayout.STANDARD;
    }

    static Layout read(SheetLayout layout) {
        return layout == SheetLayout.EXTENDED ? Layout.EXTENDED : Layout.STANDARD;
    }

    private static DaysOverride override(ScenarioFigure figure) {
        return switch (figure) {
            case ScenarioFigure.FromTemplate ignored -> DaysOverride.TEMPLATE;
            case ScenarioFigure.Blank ignored -> DaysOverride.BLANK;
            case ScenarioFigure.OwnDays own -> DaysOverride.of(own.days().toBigDecimal());
        };
    }

    private static ScenarioFigure figure(DaysOverride stored) {
        if (!stored.overrides()) {
            return ScenarioFigure.FROM_TEMPLATE;
        }
        return stored.days() == null ? ScenarioFigure.BLANK : ScenarioFigure.override(Days.of(stored.days()));
    }

    private static @Nullable BigDecimal number(@Nullable Days days) {
        return days == null ? null : days.toBigDecimal();
    }

    private static void put(Map<Size, Days> days, Size size, @Nullable BigDecimal stored) {
        if (stored != null) {
            days.put(size, Days.of(stored));
        }
    }
}

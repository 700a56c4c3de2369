package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.catalogue.workbook.ParsedLineItem.LinkFrom;
import io.quicksizer.workers.catalogue.workbook.ParsedLineItem.ScopeTypeFrom;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.ScenarioFigure;
import io.quicksizer.workers.sizing.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A workbook to fill in: the headings, a small example that imports as it is, and limits on what can be typed. */
public final class TemplateWorkbook {
    private static final CellSource UNKNOWN = new CellSource(TemplateReader.SHEET_NAME, new CellAddress(1, 1));
    private static final String SECTION = "100";
    private static final String SCENARIO = "example-package";
    private static final int MINIMUM_PER_YEAR = 36;

    private TemplateWorkbook() {}

    /** The workbook as an .xlsx file. */
    public static byte[] bytes() {
        return WorkbookWriter.toFillIn(new ParsedCatalogue(
                new ParsedLayout("Portfolio", TemplateReader.SHEET_NAME, Layout.STANDARD),
                List.of(new ParsedSection(SECTION, "Example section", SECTION, UNKNOWN)),
                List.of(
                        service("101", "Example service", 2, 4, "A note for whoever sizes"),
                        service("102", "Another example service", 3, 6, null)),
                List.of(new ParsedScenario(
                        SCENARIO,
                        "Example package",
                        "Example package",
                        Layout.STANDARD,
                        List.of(fromTemplate("101"), withOwnDays("102")),
                        Map.of(),
                        UNKNOWN)),
                List.of("Example scope type"),
                List.of(
                        lineItem("1", "Example package", Map.of(), SCENARIO, LinkFrom.FORMULA),
                        lineItem(
                                "2",
                                "Example with totals only",
                                Map.of(Size.S, Days.of(5), Size.M, Days.of(10), Size.L, Days.of(15)),
                                null,
                                LinkFrom.NONE)),
                List.of(new ParsedPolicy(
                        ParsedPolicy.YEAR_MINIMUM_DAYS, BigDecimal.valueOf(MINIMUM_PER_YEAR), UNKNOWN)),
                List.of(5_000, 2_500, 2_500),
                List.of(),
                List.of()));
    }

    private static ParsedService service(String id, String name, int days, int larger, @Nullable String note) {
        return new ParsedService(
                id,
                SECTION,
                name,
                id,
                null,
                Map.of(Size.S, Days.of(days), Size.M, Days.of(larger), Size.L, Days.of(larger + days)),
                note,
                UNKNOWN);
    }

    private static ParsedScenarioService fromTemplate(String service) {
        return new ParsedScenarioService(service, Map.of(), NoteOverride.TEMPLATE, false, 1);
    }

    private static ParsedScenarioService withOwnDays(String service) {
        return new ParsedScenarioService(
                service,
                Map.of(Size.M, ScenarioFigure.override(Days.of(5))),
                new NoteOverride(true, "Fewer days than the template at M"),
                false,
                1);
    }

    private static ParsedLineItem lineItem(
            String number, String name, Map<Size, Days> stated, @Nullable String scenario, LinkFrom link) {
        return new ParsedLineItem(
                Keys.slug(name),
                number,
                name,
                "Example scope type",
                ScopeTypeFrom.COLUMN,
                stated,
                scenario,
                link,
                UNKNOWN);
    }
}

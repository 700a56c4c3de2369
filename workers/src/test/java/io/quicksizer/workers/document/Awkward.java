package io.quicksizer.workers.document;

import io.quicksizer.workers.document.Circumstances.Approval;
import io.quicksizer.workers.document.Circumstances.Decision;
import io.quicksizer.workers.document.Circumstances.Status;
import io.quicksizer.workers.frozen.FrozenSizing.Catalogue;
import io.quicksizer.workers.frozen.FrozenSizing.Issue;
import io.quicksizer.workers.frozen.FrozenSizing.Row;
import io.quicksizer.workers.frozen.FrozenSizing.ServiceDays;
import io.quicksizer.workers.frozen.FrozenSizing.Totals;
import io.quicksizer.workers.frozen.FrozenSizing.Warning;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Proposals full of awkward content: large figures, long names, tall cells, many rows, scripts of the world. */
final class Awkward {
    static final String SECRET_NOTE = "Internalnote: ask for a discount";
    static final String SECRET_COMMENT = "Internalcomment: margin is thin";
    static final String SECRET_WARNING = "Internalwarning: below the minimum";
    static final String SECRET_SOURCE = "internal-workbook.xlsx";

    private static final List<String> TYPES = List.of("Foundation", "Core platform with a long name", "Data");
    private static final BigDecimal YEAR = new BigDecimal("333333.33");

    private Awkward() {}

    /** Five years, a total of 9,999,999.90, a name of 300 letters without a blank. */
    static Proposal ofFiveYears() {
        return proposal("Northwind", lineItems(4, ""));
    }

    /** Two hundred services, some of whose notes have many lines and some are taller than a page. */
    static Proposal tall() {
        return proposal("Northwind", lineItems(200, "word ".repeat(790)));
    }

    /** Names that need every bundled font and both directions. */
    static Proposal worldwide() {
        return proposal("株式会社北方 شركة الشمال חברה 한국어 🚀", lineItems(4, ""));
    }

    private static List<Row> lineItems(int servicesOfFirst, String tallNote) {
        return IntStream.range(0, 6)
                .mapToObj(i -> Proposals.row(
                        TYPES.get(i / 2),
                        i == 1 ? "X".repeat(300) : "Lineitem" + i,
                        "Custom",
                        Collections.nCopies(5, YEAR),
                        services(i, i == 0 ? servicesOfFirst : 4, tallNote)))
                .toList();
    }

    private static List<ServiceDays> services(int lineItem, int count, String tallNote) {
        List<ServiceDays> services = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = lineItem + "x" + i;
            boolean tall = !tallNote.isEmpty() && i % 60 == 30;
            services.add(new ServiceDays(
                    null,
                    "Section",
                    "Service" + id,
                    "CRM-" + id,
                    new BigDecimal("416666.66"),
                    "TEMPLATE",
                    tall ? tallNote + "End" + id : i % 3 == 0 ? "First" + id + "\nSecond" + id + "\nThird" + id : "",
                    false));
        }
        return services;
    }

    private static Proposal proposal(String customer, List<Row> rows) {
        BigDecimal total = YEAR.multiply(BigDecimal.valueOf(rows.size()));
        return new Proposal(
                Proposals.content(
                        new Issue("Quicksizer", 113, null, null),
                        new Catalogue(7, SECRET_SOURCE),
                        Proposals.context(
                                customer,
                                "Renewal",
                                "OPP-1",
                                SECRET_NOTE + "\nSecondline\n" + "long ".repeat(300),
                                "mira"),
                        Collections.nCopies(5, new BigDecimal("20")),
                        rows,
                        new Totals(total.multiply(BigDecimal.valueOf(5)), Collections.nCopies(5, total)),
                        List.of(new Warning("", SECRET_WARNING))),
                new Circumstances(
                        3,
                        Proposals.HASH,
                        "mira",
                        Instant.parse("2026-03-09T14:32:10Z"),
                        Status.APPROVED,
                        List.of(new Approval(
                                1,
                                "senior-approvers",
                                Decision.APPROVED,
                                "ada",
                                Instant.parse("2026-03-10T14:32:10Z"),
                                SECRET_COMMENT,
                                Proposals.HASH)),
                        Map.of("mira", "Mira Łukaszewska", "ada", "Ada Ekström")),
                "");
    }
}

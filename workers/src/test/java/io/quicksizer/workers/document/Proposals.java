package io.quicksizer.workers.document;

import io.quicksizer.workers.document.Proposal.Approval;
import io.quicksizer.workers.document.Proposal.Decision;
import io.quicksizer.workers.document.Proposal.Row;
import io.quicksizer.workers.document.Proposal.ServiceDays;
import io.quicksizer.workers.document.Proposal.Source;
import io.quicksizer.workers.document.Proposal.Status;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Proposals that tests and examples print; names and figures are invented. */
final class Proposals {
    static final String HASH = "3f9a1c0de27b45688f10a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f7";
    private static final Instant SUBMITTED = Instant.parse("2026-03-09T14:32:10Z");
    private static final List<String> TYPES = List.of(
            "Foundation & Strategy", "Core Platform", "Finance Renewal", "Line of Business", "Data & Integration");
    private static final List<String> SECTIONS =
            List.of("Prepare", "Explore & Design", "Realise", "Data Migration", "Test & Deploy", "Run");

    private Proposals() {}

    /** Three years, seven scenarios with half days, one sized Custom, approved at two levels. */
    static Proposal approved() {
        return with(
                northwind(),
                Status.APPROVED,
                List.of(
                        approval(1, Decision.APPROVED, "Ada Ekström", "Figures agree with the workshop of 5 March."),
                        approval(2, Decision.APPROVED, "Jürgen Groß", "")));
    }

    /** The same while its first level is still open. */
    static Proposal submitted() {
        return with(
                northwind(),
                Status.SUBMITTED,
                List.of(new Approval(1, "Delivery leads", Decision.PENDING, "", null, "", HASH)));
    }

    /** A level was signed for other content. */
    static Proposal withDecisionOnOtherContent() {
        return with(
                northwind(),
                Status.SUBMITTED,
                List.of(new Approval(
                        1, "Delivery leads", Decision.APPROVED, "Ada Ekström", SUBMITTED, "", "0".repeat(64))));
    }

    static Proposal approvedWithSignatureOnOtherContent() {
        return with(
                withDecisionOnOtherContent(),
                Status.APPROVED,
                withDecisionOnOtherContent().approvals());
    }

    /** Never comes to be: the totals state a day that no line item has. */
    static Proposal thatDoesNotAddUp() {
        Proposal proposal = smallest();
        return new Proposal(
                proposal.header(),
                Proposal.Brand.NONE,
                proposal.catalogue(),
                proposal.revision(),
                proposal.plan(),
                proposal.scopeTypes(),
                proposal.rows(),
                new Proposal.Totals(days("13.5"), List.of(days("13.5"))),
                proposal.warnings(),
                proposal.approvals(),
                Map.of(),
                List.of());
    }

    /** One line item in one year. */
    static Proposal smallest() {
        Row row = row(TYPES.get(0), "Operating model review", "S", "12.5", List.of("100"), 1);
        return proposal("Öster & Söhne", List.of(row), 1, Status.DRAFT, List.of());
    }

    /** One line item in one year for a customer of this name, approved. */
    static Proposal called(String customer) {
        return approved(proposal(customer, smallest().rows(), 1, Status.APPROVED, List.of()));
    }

    /** Nothing was chosen; one line item is kept for later. */
    static Proposal withoutLineItems() {
        Proposal empty = proposal("Northwind", List.of(), 3, Status.APPROVED, List.of());
        return new Proposal(
                empty.header(),
                empty.brand(),
                empty.catalogue(),
                empty.revision(),
                empty.plan(),
                List.of(),
                List.of(),
                empty.totals(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(new Proposal.Deferred("Core Platform", "Archive", "M", days("12.5"))));
    }

    /** Many scenarios of many services over the given years. */
    static Proposal of(int lineItems, int servicesEach, int years) {
        List<String> spread = IntStream.range(0, years)
                .mapToObj(year ->
                        year == 0 ? String.valueOf(100 - (years - 1) * (100 / years)) : String.valueOf(100 / years))
                .toList();
        List<Row> rows = IntStream.range(0, lineItems)
                .mapToObj(i -> row(
                        TYPES.get(i * TYPES.size() / lineItems),
                        "Scenario " + (i + 1)
                                + (i % 6 == 2
                                        ? " with a name that needs more than one line in any sensible table of figures"
                                        : ""),
                        List.of("S", "M", "L", "Custom").get(i % 4),
                        BigDecimal.valueOf(servicesEach * 5L + i * 37 % 90)
                                .add(new BigDecimal(i % 3 == 0 ? "0.5" : "0"))
                                .toPlainString(),
                        spread,
                        servicesEach))
                .toList();
        return proposal(
                "Northwind Trading",
                rows,
                years,
                Status.SUBMITTED,
                List.of(new Approval(1, "Delivery leads", Decision.PENDING, "", null, "", HASH)));
    }

    /** A proposal in which a customer wrote the given text wherever text can be written. */
    static Proposal saying(String text) {
        Row row = new Row(
                text,
                text,
                text,
                days("3"),
                List.of(days("3")),
                List.of(new ServiceDays(text, text, text, days("3"), Source.FREE_TEXT, text, false)));
        return new Proposal(
                new Proposal.Header(text, text, text, texts(text, text), text),
                Proposal.Brand.NONE,
                new Proposal.Catalogue(1, text),
                new Proposal.Revision(1, HASH, text, SUBMITTED, Status.REJECTED, null),
                new Proposal.Plan(1, List.of(days("100"))),
                List.of(text),
                List.of(row),
                new Proposal.Totals(days("3"), List.of(days("3"))),
                List.of(text),
                List.of(new Approval(1, text, Decision.REJECTED, text, SUBMITTED, text, HASH)),
                Map.of(),
                List.of());
    }

    static BigDecimal days(String days) {
        return new BigDecimal(days);
    }

    private static Proposal northwind() {
        List<String> spread = List.of("50", "25", "25");
        return proposal(
                "Northwind Trading",
                List.of(
                        row(TYPES.get(0), "Operating model review", "M", "54.5", spread, 6),
                        row(TYPES.get(0), "Roadmap and business case", "S", "32", spread, 5),
                        row(TYPES.get(1), "New implementation", "L", "438", spread, 14),
                        row(TYPES.get(1), "Conversion of two plants", "M", "167.33", spread, 9),
                        row(TYPES.get(2), "Closing and reporting – Größe Ω, Жуковский, Łódź", "M", "76", spread, 7),
                        row(TYPES.get(4), "Interfaces", "Custom", "73.5", spread, 4),
                        row(TYPES.get(4), "Archive on demand", "N/A", "0", spread, 0)),
                3,
                Status.SUBMITTED,
                List.of());
    }

    private static Proposal proposal(
            String customer, List<Row> rows, int years, Status status, List<Approval> approvals) {
        List<BigDecimal> totals = IntStream.range(0, years)
                .mapToObj(year -> Figures.yearOf(rows, year))
                .toList();
        BigDecimal total = Figures.sum(totals);
        List<BigDecimal> spread = years == 3
                ? Stream.of("50", "25", "25").map(BigDecimal::new).toList()
                : IntStream.range(0, years)
                        .mapToObj(year ->
                                BigDecimal.valueOf(year == 0 ? 100 - (years - 1) * (100L / years) : 100L / years))
                        .toList();
        return new Proposal(
                new Proposal.Header(
                        "Quicksizer",
                        customer,
                        years + "-year renewal of the planning platform",
                        texts(
                                "OPP-20417",
                                "Figures assume that key users are free two days a week.\nTravel is not included."),
                        "Mira Łukaszewska"),
                Proposal.Brand.NONE,
                new Proposal.Catalogue(7, "Demo catalogue 2026"),
                new Proposal.Revision(3, HASH, "mira", SUBMITTED, status, LocalDate.of(2026, 6, 30)),
                new Proposal.Plan(years, spread),
                rows.stream().map(Row::scopeType).distinct().toList(),
                rows,
                new Proposal.Totals(total, totals),
                List.of(
                        "Year 3 holds less than the 36 days per year that the catalogue asks for.",
                        "12 % of the days are Custom."),
                approvals,
                Map.of(),
                List.of());
    }

    private static Proposal with(Proposal proposal, Status status, List<Approval> approvals) {
        Proposal.Revision revision = proposal.revision();
        return new Proposal(
                proposal.header(),
                Proposal.Brand.NONE,
                proposal.catalogue(),
                new Proposal.Revision(
                        revision.number(),
                        revision.contentHash(),
                        revision.submittedBy(),
                        revision.submittedAt(),
                        status,
                        revision.validUntil()),
                proposal.plan(),
                proposal.scopeTypes(),
                proposal.rows(),
                proposal.totals(),
                proposal.warnings(),
                approvals,
                Map.of(),
                List.of());
    }

    private static Approval approval(int level, Decision decision, String actor, String comment) {
        String group = level == 1 ? "Delivery leads" : "Commercial board";
        return new Approval(level, group, decision, actor, SUBMITTED.plusSeconds(90_000L * level), comment, HASH);
    }

    /** Years by the spread, the remainder in the first; what matters here is only that they add up. */
    private static Row row(String type, String name, String size, String days, List<String> spread, int services) {
        BigDecimal total = days(days);
        List<BigDecimal> years = new ArrayList<>();
        for (String percent : spread) {
            years.add(total.multiply(days(percent)).divide(days("100"), 2, RoundingMode.DOWN));
        }
        years.set(0, years.get(0).add(total.subtract(Figures.sum(years))));
        return new Row(type, name, size, total, years, services(total, size, services));
    }

    private static List<ServiceDays> services(BigDecimal total, String size, int count) {
        if (count == 0) {
            return List.of();
        }
        BigDecimal each = total.divide(BigDecimal.valueOf(count), 0, RoundingMode.DOWN);
        BigDecimal last = total.subtract(each.multiply(BigDecimal.valueOf(count - 1L)));
        return IntStream.range(0, count)
                .mapToObj(i -> new ServiceDays(
                        SECTIONS.get(i * SECTIONS.size() / count),
                        i % 5 == 1
                                ? "Workshops with key users, process owners and the architects of both sides"
                                : "Service no. " + (i + 1),
                        "9500" + (1000 + i * 17),
                        i == count - 1 ? last : each,
                        "Custom".equals(size)
                                ? (i == 0 ? Source.FREE_TEXT : Source.CUSTOM)
                                : i % 3 == 0 ? Source.OVERRIDE : Source.TEMPLATE,
                        i % 4 == 3 ? "Remote; on site on request" : "",
                        i % 5 == 4))
                .toList();
    }

    private static List<Proposal.Text> texts(String opportunity, String notes) {
        return List.of(
                new Proposal.Text("opportunity", opportunity, false, false),
                new Proposal.Text("notes", notes, true, true));
    }

    /** The document in English. */
    static byte[] printed(Proposal proposal) {
        return new PdfProposal(DocumentSettings.standard()).render(proposal).bytes();
    }

    /** The same, without the watermark, which lies under everything. */
    static Proposal approved(Proposal proposal) {
        Proposal.Revision revision = proposal.revision();
        return new Proposal(
                proposal.header(),
                proposal.brand(),
                proposal.catalogue(),
                new Proposal.Revision(
                        revision.number(),
                        revision.contentHash(),
                        revision.submittedBy(),
                        revision.submittedAt(),
                        Proposal.Status.APPROVED,
                        revision.validUntil()),
                proposal.plan(),
                proposal.scopeTypes(),
                proposal.rows(),
                proposal.totals(),
                proposal.warnings(),
                proposal.approvals(),
                proposal.people(),
                proposal.offers());
    }
}

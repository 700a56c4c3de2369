package io.quicksizer.workers.document;

import io.quicksizer.workers.document.Circumstances.Approval;
import io.quicksizer.workers.document.Circumstances.Decision;
import io.quicksizer.workers.document.Circumstances.Status;
import io.quicksizer.workers.frozen.FrozenSizing;
import io.quicksizer.workers.frozen.FrozenSizing.Catalogue;
import io.quicksizer.workers.frozen.FrozenSizing.Context;
import io.quicksizer.workers.frozen.FrozenSizing.Facts;
import io.quicksizer.workers.frozen.FrozenSizing.Issue;
import io.quicksizer.workers.frozen.FrozenSizing.Offer;
import io.quicksizer.workers.frozen.FrozenSizing.Row;
import io.quicksizer.workers.frozen.FrozenSizing.ServiceDays;
import io.quicksizer.workers.frozen.FrozenSizing.Totals;
import io.quicksizer.workers.frozen.FrozenSizing.Warning;
import io.quicksizer.workers.wizard.entry.ContextText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
                withDecisionOnOtherContent().circumstances().approvals());
    }

    /** Never comes to be: the totals state a day that no line item has. */
    static Proposal thatDoesNotAddUp() {
        FrozenSizing content = smallest().content();
        return with(
                smallest(),
                content(
                        content.issued(),
                        content.catalogue(),
                        content.context(),
                        content.spread(),
                        content.rows(),
                        new Totals(days("13.5"), List.of(days("13.5"))),
                        content.warnings()));
    }

    /** One line item in one year. */
    static Proposal smallest() {
        Row row = row(TYPES.get(0), "Operating model review", "S", "12.5", List.of("100"), 1);
        return proposal("Öster & Söhne", List.of(row), 1, Status.DRAFT, List.of());
    }

    /** One line item in one year for a customer of this name, approved. */
    static Proposal called(String customer) {
        return approved(proposal(customer, smallest().content().rows(), 1, Status.APPROVED, List.of()));
    }

    /** Nothing was chosen; one line item is kept for later. */
    static Proposal withoutLineItems() {
        return with(
                proposal("Northwind", List.of(), 3, Status.APPROVED, List.of()),
                List.of(),
                List.of(deferred("Core Platform", "Archive", "M", "12.5")));
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
        Row row = row(
                text,
                text,
                "M",
                List.of(days("3")),
                List.of(new ServiceDays(null, text, text, text, days("3"), "FREE_TEXT", text, false)));
        return new Proposal(
                content(
                        new Issue(text, 90, null, null),
                        new Catalogue(1, text),
                        context(text, text, text, text, text),
                        List.of(days("100")),
                        List.of(row),
                        new Totals(days("3"), List.of(days("3"))),
                        List.of(new Warning("", text))),
                new Circumstances(
                        1,
                        HASH,
                        text,
                        SUBMITTED,
                        Status.REJECTED,
                        List.of(new Approval(1, text, Decision.REJECTED, text, SUBMITTED, text, HASH)),
                        Map.of()),
                "");
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
                content(
                        new Issue("Quicksizer", 113, null, null),
                        new Catalogue(7, "Demo catalogue 2026"),
                        context(
                                customer,
                                years + "-year renewal of the planning platform",
                                "OPP-20417",
                                "Figures assume that key users are free two days a week.\nTravel is not included.",
                                "Mira Łukaszewska"),
                        spread,
                        rows,
                        new Totals(total, totals),
                        List.of(
                                new Warning(
                                        "", "Year 3 holds less than the 36 days per year that the catalogue asks for."),
                                new Warning("", "12 % of the days are Custom."))),
                new Circumstances(3, HASH, "mira", SUBMITTED, status, approvals, Map.of()),
                "");
    }

    static FrozenSizing content(
            Issue issue,
            Catalogue catalogue,
            Context context,
            List<BigDecimal> spread,
            List<Row> rows,
            Totals totals,
            List<Warning> warnings) {
        return new FrozenSizing(
                FrozenSizing.FORMAT,
                "",
                catalogue,
                context,
                spread.size(),
                spread,
                rows,
                totals,
                warnings,
                new Facts(BigDecimal.ZERO, 0),
                issue,
                null,
                null);
    }

    static Context context(String customer, String engagement, String opportunity, String notes, String owner) {
        return new Context(
                Map.of(
                        ContextText.CUSTOMER, customer,
                        ContextText.NAME, engagement,
                        ContextText.OPPORTUNITY, opportunity,
                        ContextText.NOTES, notes),
                owner);
    }

    /** The same circumstances with other content. */
    static Proposal with(Proposal proposal, FrozenSizing content) {
        return new Proposal(content, proposal.circumstances(), proposal.logo());
    }

    /** The same with alternatives and deferred line items. */
    static Proposal with(Proposal proposal, List<Offer> offers, List<Row> deferred) {
        FrozenSizing content = proposal.content();
        return with(
                proposal,
                new FrozenSizing(
                        content.format(),
                        content.engagementId(),
                        content.catalogue(),
                        content.context(),
                        content.durationYears(),
                        content.spread(),
                        content.rows(),
                        content.totals(),
                        content.warnings(),
                        content.facts(),
                        content.issue(),
                        offers,
                        deferred));
    }

    /** The same with another status and other levels. */
    static Proposal with(Proposal proposal, Status status, List<Approval> approvals) {
        Circumstances circumstances = proposal.circumstances();
        return new Proposal(
                proposal.content(),
                new Circumstances(
                        circumstances.number(),
                        circumstances.contentSha256(),
                        circumstances.submittedBy(),
                        circumstances.submittedAt(),
                        status,
                        approvals,
                        circumstances.people()),
                proposal.logo());
    }

    static Offer offer(String name, List<BigDecimal> spread, Row row, List<Row> deferred) {
        return new Offer(
                name,
                spread.size(),
                spread,
                List.of(row),
                new Totals(row.days(), row.years()),
                List.of(),
                new Facts(BigDecimal.ZERO, 0),
                deferred);
    }

    static Row deferred(String type, String name, String size, String days) {
        return new Row(name, name, type, type, size, days(days), List.of(), List.of());
    }

    /** @param size label of the size */
    static Row row(String type, String name, String size, List<BigDecimal> years, List<ServiceDays> services) {
        String code = size.replace("/", "").toUpperCase(Locale.ROOT);
        return new Row(name, name, type, type, code, Figures.sum(years), years, services);
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
        return row(type, name, size, years, services(total, size, services));
    }

    private static List<ServiceDays> services(BigDecimal total, String size, int count) {
        if (count == 0) {
            return List.of();
        }
        BigDecimal each = total.divide(BigDecimal.valueOf(count), 0, RoundingMode.DOWN);
        BigDecimal last = total.subtract(each.multiply(BigDecimal.valueOf(count - 1L)));
        return IntStream.range(0, count)
                .mapToObj(i -> new ServiceDays(
                        null,
                        SECTIONS.get(i * SECTIONS.size() / count),
                        i % 5 == 1
                                ? "Workshops with key users, process owners and the architects of both sides"
                                : "Service no. " + (i + 1),
                        "9500" + (1000 + i * 17),
                        i == count - 1 ? last : each,
                        "Custom".equals(size)
                                ? (i == 0 ? "FREE_TEXT" : "CUSTOM")
                                : i % 3 == 0 ? "OVERRIDE" : "TEMPLATE",
                        i % 4 == 3 ? "Remote; on site on request" : "",
                        i % 5 == 4))
                .toList();
    }

    /** The document in English. */
    static byte[] printed(Proposal proposal) {
        return new PdfProposal(DocumentSettings.standard()).render(proposal).bytes();
    }

    /** The same, without the watermark, which lies under everything. */
    static Proposal approved(Proposal proposal) {
        return with(proposal, Status.APPROVED, proposal.circumstances().approvals());
    }
}

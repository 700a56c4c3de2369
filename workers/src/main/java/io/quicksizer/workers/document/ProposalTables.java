package io.quicksizer.workers.document;

import io.quicksizer.workers.document.ProposalPage.Detail;
import io.quicksizer.workers.document.ProposalPage.Group;
import io.quicksizer.workers.document.ProposalPage.Level;
import io.quicksizer.workers.document.ProposalPage.Line;
import io.quicksizer.workers.document.ProposalPage.Service;
import io.quicksizer.workers.frozen.FrozenSizing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The tables of a proposal in words and figures. */
final class ProposalTables {
    /** Services that are better moved to the next page than torn apart. */
    private static final int SMALL_TABLE = 9;

    private static final float FIGURES_MILLIMETRES = 119;
    private static final float SERVICE_DAYS_MILLIMETRES = 26;

    private final Proposal proposal;
    private final Edition edition;
    private final DocumentTexts texts;
    private final PrintFormat format;
    private final Function<BigDecimal, String> ofLineItems;

    ProposalTables(Proposal proposal, Edition edition, DocumentTexts texts, PrintFormat format) {
        this.proposal = proposal;
        this.edition = edition;
        this.texts = texts;
        this.format = format;
        this.ofLineItems = format.aligned(Figures.all(proposal.content().rows()));
    }

    List<String> yearHeadings() {
        return IntStream.rangeClosed(1, proposal.content().durationYears())
                .mapToObj(year -> texts.get("year", format.count(year)))
                .toList();
    }

    FigureColumns columns() {
        List<List<String>> rows = new ArrayList<>(List.of(totals()));
        proposal.content().rows().forEach(row -> rows.add(figures(row.days(), row.years())));
        ScopeTypeGroup.of(proposal).forEach(group -> rows.add(figures(group.days(), group.years())));
        List<String> headings = new ArrayList<>(List.of(texts.get("table.total") + ","));
        yearHeadings().forEach(year -> headings.add(year + ","));
        return FigureColumns.of(rows, headings, FIGURES_MILLIMETRES);
    }

    FigureColumns serviceColumns() {
        List<List<String>> rows = new ArrayList<>();
        details().forEach(detail -> {
            rows.add(List.of(detail.days()));
            detail.services().all().forEach(service -> rows.add(List.of(service.days())));
        });
        return FigureColumns.of(rows, List.of(texts.get("table.days")), SERVICE_DAYS_MILLIMETRES);
    }

    List<Group> groups() {
        return ScopeTypeGroup.of(proposal).stream()
                .map(group -> new Group(
                        group.scopeType(),
                        Split.of(group.rows().stream().map(this::line).toList()),
                        texts.get("table.subtotal", group.scopeType()),
                        group.rows().size() == 1 ? List.of() : figures(group.days(), group.years())))
                .toList();
    }

    List<String> totals() {
        return figures(
                proposal.content().totals().days(), proposal.content().totals().years());
    }

    List<Detail> details() {
        return proposal.content().rows().stream().map(this::detail).toList();
    }

    List<Level> signOff() {
        return proposal.circumstances().approvals().stream().map(this::level).toList();
    }

    private Line line(FrozenSizing.Row row) {
        return new Line(row.name(), texts.size(row.size()), figures(row.days(), row.years()));
    }

    private List<String> figures(BigDecimal days, List<BigDecimal> years) {
        return Stream.concat(Stream.of(days), years.stream()).map(ofLineItems).toList();
    }

    private Detail detail(FrozenSizing.Row row) {
        int count = row.services().size();
        List<BigDecimal> days =
                row.services().stream().map(FrozenSizing.ServiceDays::days).toList();
        BigDecimal sum = Figures.sum(days);
        Function<BigDecimal, String> ofServices = format.aligned(days.stream());
        String services = count == 0 ? "" : "  ·  " + texts.count("services", count, format.count(count));
        return new Detail(
                row.name(),
                texts.get("table.size") + " " + texts.size(row.size()) + services + "  ·  " + format.decimal(row.days())
                        + " " + texts.get("personDays"),
                remark(row, sum),
                Split.of(row.services().stream()
                        .map(service -> service(service, ofServices))
                        .toList()),
                count <= SMALL_TABLE,
                ofServices.apply(sum));
    }

    private String remark(FrozenSizing.Row row, BigDecimal sum) {
        if (row.services().isEmpty()) {
            return row.days().signum() == 0
                    ? texts.get("services.nothing", texts.size(row.size()))
                    : texts.get("services.totalsOnly");
        }
        return sum.compareTo(row.days()) == 0
                ? ""
                : texts.get("services.differ." + edition, format.decimal(sum), format.decimal(row.days()));
    }

    private Service service(FrozenSizing.ServiceDays service, Function<BigDecimal, String> figure) {
        return new Service(
                service.section(),
                service.name(),
                service.crmId(),
                texts.get("source." + service.source()),
                figure.apply(service.days()),
                PrintFormat.lines(service.note()));
    }

    private Level level(Circumstances.Approval approval) {
        boolean open = approval.decision() == Circumstances.Decision.PENDING;
        boolean thisContent =
                approval.contentHash().equalsIgnoreCase(proposal.circumstances().contentSha256());
        String level = format.count(approval.level());
        return new Level(
                level,
                texts.get("signOff.level", level, texts.group(approval.group())),
                texts.group(approval.group()),
                texts.get("decision." + approval.decision()),
                open,
                approval.decision() == Circumstances.Decision.APPROVED && thisContent,
                approval.actingFor().isEmpty()
                        ? proposal.person(approval.actor())
                        : texts.get(
                                "signOff.for",
                                proposal.person(approval.actor()),
                                proposal.person(approval.actingFor())),
                approval.at() == null ? "" : format.time(approval.at()),
                PrintFormat.lines(approval.comment()),
                texts.get("content", PrintFormat.shortHash(approval.contentHash())),
                remark(approval, open || thisContent));
    }

    private String remark(Circumstances.Approval approval, boolean holds) {
        if (!holds) {
            return texts.get("signOff.otherContent", PrintFormat.shortHash(approval.contentHash()));
        }
        return approval.carriedFrom() == 0 ? "" : texts.get("signOff.carried", format.count(approval.carriedFrom()));
    }
}

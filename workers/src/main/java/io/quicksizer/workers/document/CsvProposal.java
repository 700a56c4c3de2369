package io.quicksizer.workers.document;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import io.quicksizer.workers.document.CsvTable.Cell;
import io.quicksizer.workers.frozen.FrozenSizing;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as CSV: RFC 4180, UTF-8 with byte order mark, one width for all records. Column 1 names the block, column
 * 2 what the record is; both are the same words in every language, as are numbers (point, no grouping) and times (ISO
 * 8601, UTC offset of the settings' zone). Formats and columns are described in {@code docs/documents.md}.
 */
public final class CsvProposal {
    private static final int COLUMNS = 11;

    private final DocumentSettings settings;
    private final DocumentTexts texts;

    /** @param settings language of headings and labels, and the zone of times */
    public CsvProposal(DocumentSettings settings) {
        this.settings = settings;
        this.texts = new DocumentTexts(settings.locale());
    }

    /** The file; the same bytes for the same proposal and settings. */
    public byte[] render(Proposal proposal) {
        CsvTable table = new CsvTable(COLUMNS);
        CsvLineItems lineItems = new CsvLineItems(table, texts);
        metadata(table, proposal);
        lineItems.scenarios(proposal);
        services(table, proposal);
        lineItems.totals(proposal);
        lineItems.offers(proposal);
        lineItems.deferred(proposal);
        warnings(table, proposal);
        approvals(table, proposal);
        return table.bytes();
    }

    private void metadata(CsvTable table, Proposal proposal) {
        FrozenSizing.Context context = proposal.content().context();
        Circumstances circumstances = proposal.circumstances();
        heading(table, "metadata", "csv.property", "csv.value");
        fact(table, "product", proposal.content().issued().product());
        fact(table, "customer", context.customer());
        fact(table, "engagement", context.name());
        proposal.texts().forEach((field, text) -> fact(table, field.field(), text));
        fact(table, "owner", proposal.person(context.owner()));
        fact(table, "revision", Integer.toString(circumstances.number()));
        fact(table, "status", circumstances.status().name());
        fact(table, "contentHash", circumstances.contentSha256());
        fact(table, "signed", Unsigned.explained(texts));
        fact(table, "submittedBy", proposal.person(circumstances.submittedBy()));
        fact(table, "submittedAt", time(circumstances.submittedAt()));
        fact(table, "validUntil", proposal.validUntil().toString());
        fact(
                table,
                "catalogueVersion",
                Integer.toString(proposal.content().catalogue().number()));
        fact(table, "catalogueSource", proposal.content().catalogue().source());
        fact(table, "durationYears", Integer.toString(proposal.content().durationYears()));
        proposal.scopeTypes().forEach(type -> fact(table, "scopeType", type));
        List<Cell> spread = new ArrayList<>(List.of(Cell.text(texts.get("fact.spread"))));
        proposal.content().spread().forEach(percent -> spread.add(Cell.number(percent)));
        table.data("metadata", spread);
    }

    private void services(CsvTable table, Proposal proposal) {
        table.separate();
        heading(
                table,
                "services",
                "csv.lineItem",
                "csv.section",
                "csv.service",
                "csv.crmId",
                "csv.days",
                "csv.source",
                "csv.collapsed",
                "csv.note");
        for (FrozenSizing.Row row : proposal.content().rows()) {
            row.services().forEach(service -> table.data("services", serviceCells(row, service)));
        }
    }

    private static List<Cell> serviceCells(FrozenSizing.Row row, FrozenSizing.ServiceDays service) {
        return List.of(
                Cell.text(row.name()),
                Cell.text(service.section()),
                Cell.text(service.name()),
                Cell.text(service.crmId()),
                Cell.number(service.days()),
                Cell.text(service.source()),
                Cell.text(Boolean.toString(service.collapsed())),
                Cell.text(service.note()));
    }

    private void warnings(CsvTable table, Proposal proposal) {
        table.separate();
        heading(table, "warnings", "csv.message");
        proposal.warnings().forEach(message -> table.data("warnings", List.of(Cell.text(message))));
    }

    private void approvals(CsvTable table, Proposal proposal) {
        table.separate();
        heading(
                table,
                "approvals",
                "csv.level",
                "csv.group",
                "csv.decision",
                "csv.actor",
                "csv.at",
                "csv.comment",
                "csv.contentHash",
                "csv.actingFor",
                "csv.carriedFrom");
        for (Circumstances.Approval approval : proposal.circumstances().approvals()) {
            table.data(
                    "approvals",
                    List.of(
                            Cell.number(approval.level()),
                            Cell.text(texts.group(approval.group())),
                            Cell.text(approval.decision().name()),
                            Cell.text(proposal.person(approval.actor())),
                            Cell.text(time(approval.at())),
                            Cell.text(approval.comment()),
                            Cell.text(approval.contentHash()),
                            Cell.text(proposal.person(approval.actingFor())),
                            Cell.number(
                                    approval.carriedFrom() == 0 ? null : BigDecimal.valueOf(approval.carriedFrom()))));
        }
    }

    private void fact(CsvTable table, String key, String value) {
        table.data("metadata", List.of(Cell.text(texts.get("fact." + key)), Cell.text(value)));
    }

    private String time(@Nullable Instant instant) {
        return instant == null
                ? ""
                : ISO_OFFSET_DATE_TIME.format(
                        instant.truncatedTo(ChronoUnit.SECONDS).atZone(settings.zone()));
    }

    private void heading(CsvTable table, String block, String... keys) {
        table.heading(block, texts.getAll(keys));
    }
}

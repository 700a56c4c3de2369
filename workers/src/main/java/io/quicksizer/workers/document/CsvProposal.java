package io.quicksizer.workers.document;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import io.quicksizer.workers.document.CsvTable.Cell;
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
        Proposal.Header header = proposal.header();
        Proposal.Revision revision = proposal.revision();
        heading(table, "metadata", "csv.property", "csv.value");
        fact(table, "product", header.product());
        fact(table, "customer", header.customer());
        fact(table, "engagement", header.engagement());
        header.texts().forEach(text -> fact(table, text.key(), text.content()));
        fact(table, "owner", proposal.person(header.owner()));
        fact(table, "revision", Integer.toString(revision.number()));
        fact(table, "status", revision.status().name());
        fact(table, "contentHash", revision.contentHash());
        fact(table, "signed", Unsigned.explained(texts));
        fact(table, "submittedBy", proposal.person(revision.submittedBy()));
        fact(table, "submittedAt", time(revision.submittedAt()));
        fact(
                table,
                "validUntil",
                revision.validUntil() == null ? "" : revision.validUntil().toString());
        fact(table, "catalogueVersion", Integer.toString(proposal.catalogue().version()));
        fact(table, "catalogueSource", proposal.catalogue().source());
        fact(table, "durationYears", Integer.toString(proposal.plan().years()));
        proposal.scopeTypes().forEach(type -> fact(table, "scopeType", type));
        List<Cell> spread = new ArrayList<>(List.of(Cell.text(texts.get("fact.spread"))));
        proposal.plan().spread().forEach(percent -> spread.add(Cell.number(percent)));
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
        for (Proposal.Row row : proposal.rows()) {
            row.services().forEach(service -> table.data("services", serviceCells(row, service)));
        }
    }

    private static List<Cell> serviceCells(Proposal.Row row, Proposal.ServiceDays service) {
        return List.of(
                Cell.text(row.name()),
                Cell.text(service.section()),
                Cell.text(service.service()),
                Cell.text(service.crmId()),
                Cell.number(service.days()),
                Cell.text(service.source().name()),
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
        for (Proposal.Approval approval : proposal.approvals()) {
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

package io.quicksizer.workers.export;

import io.quicksizer.db.document.DocumentKind;
import io.quicksizer.workers.document.CsvProposal;
import io.quicksizer.workers.document.DocumentSettings;
import io.quicksizer.workers.document.Edition;
import io.quicksizer.workers.document.PdfProposal;
import io.quicksizer.workers.document.Proposal;
import io.quicksizer.workers.document.XlsxProposal;
import org.springframework.stereotype.Component;

/** The renderer of each kind of document. */
@Component
class Renderers {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    DocumentRenderer of(DocumentKind kind) {
        return switch (kind) {
            case CSV -> new DocumentRenderer(kind, "text/csv; charset=utf-8", "-internal.csv", Renderers::csv);
            case PDF -> new DocumentRenderer(kind, "application/pdf", ".pdf", Renderers::pdf);
            case INTERNAL_PDF -> new DocumentRenderer(kind, "application/pdf", "-internal.pdf", Renderers::internalPdf);
            case XLSX -> new DocumentRenderer(kind, XLSX, ".xlsx", Renderers::xlsx);
        };
    }

    private static byte[] csv(Proposal proposal, DocumentSettings settings) {
        return new CsvProposal(settings).render(proposal);
    }

    private static byte[] pdf(Proposal proposal, DocumentSettings settings) {
        return new PdfProposal(settings, Edition.CUSTOMER).render(proposal).bytes();
    }

    private static byte[] internalPdf(Proposal proposal, DocumentSettings settings) {
        return new PdfProposal(settings, Edition.INTERNAL).render(proposal).bytes();
    }

    private static byte[] xlsx(Proposal proposal, DocumentSettings settings) {
        return new XlsxProposal(settings, Edition.CUSTOMER).render(proposal);
    }
}

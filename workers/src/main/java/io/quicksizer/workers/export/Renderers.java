package io.quicksizer.workers.export;

import io.quicksizer.db.document.DocumentKind;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.workers.document.CsvProposal;
import io.quicksizer.workers.document.DocumentSettings;
import io.quicksizer.workers.document.Edition;
import io.quicksizer.workers.document.PdfProposal;
import io.quicksizer.workers.document.Proposal;
import io.quicksizer.workers.document.XlsxProposal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The renderer of each kind of document, and the job that renders it. */
@Component
class Renderers {
    private static final String CSV = "text/csv; charset=utf-8";
    private static final String PDF = "application/pdf";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    DocumentRenderer of(DocumentKind kind) {
        return rendererOf(kind);
    }

    /** Returns the jobs that render documents. */
    static Set<JobType> jobs() {
        return Stream.of(DocumentKind.values())
                .map(kind -> rendererOf(kind).job())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(JobType.class)));
    }

    /** Returns the kinds that a job renders. */
    static List<DocumentKind> kindsOf(JobType job) {
        return Stream.of(DocumentKind.values())
                .filter(kind -> rendererOf(kind).job() == job)
                .toList();
    }

    private static DocumentRenderer rendererOf(DocumentKind kind) {
        return switch (kind) {
            case CSV -> new DocumentRenderer(kind, JobType.RENDER_CSV, CSV, "-internal.csv", Renderers::csv);
            case PDF -> new DocumentRenderer(kind, JobType.RENDER_PDF, PDF, ".pdf", Renderers::pdf);
            case INTERNAL_PDF ->
                new DocumentRenderer(kind, JobType.RENDER_PDF, PDF, "-internal.pdf", Renderers::internalPdf);
            case XLSX -> new DocumentRenderer(kind, JobType.RENDER_XLSX, XLSX, ".xlsx", Renderers::xlsx);
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

package io.quicksizer.workers.document;

/** A proposal as PDF. */
public final class PdfProposal {
    /** @param settings language, zone and colours */
    public PdfProposal(DocumentSettings settings) {}

    /** The file; the same bytes for the same proposal and settings. */
    public RenderedPdf render(Proposal proposal) {
        throw new UnsupportedOperationException("not laid out yet");
    }
}

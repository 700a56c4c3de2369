package io.quicksizer.workers.document;

/** Runs in another JVM: prints the hash of the approved proposal. */
final class RenderElsewhere {
    private RenderElsewhere() {}

    public static void main(String[] arguments) {
        System.out.println(new PdfProposal(DocumentSettings.standard())
                .render(Proposals.approved())
                .sha256());
    }
}

package io.quicksizer.workers.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;

/** What a PDF would do beyond being read: scripts, programs, addresses, forms that are sent, files within. */
final class PdfActions {
    private static final Set<String> KINDS =
            Set.of("URI", "JavaScript", "Launch", "GoToR", "GoToE", "SubmitForm", "ImportData", "Rendition", "Movie");
    private static final List<String> KEYS =
            List.of("OpenAction", "AA", "JS", "JavaScript", "EmbeddedFiles", "AcroForm", "URI", "RichMedia");

    private PdfActions() {}

    static List<String> in(byte[] pdf) throws IOException {
        List<String> actions = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSDictionary dictionary) {
                    String kind = dictionary.getNameAsString(COSName.S);
                    if (kind != null && KINDS.contains(kind)) {
                        actions.add(kind);
                    }
                    KEYS.stream()
                            .filter(name -> dictionary.getDictionaryObject(COSName.getPDFName(name)) != null)
                            .forEach(actions::add);
                }
            }
        }
        return actions;
    }
}

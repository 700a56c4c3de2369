package io.quicksizer.workers.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;

/** What a PDF would do beyond being read: scripts, programs, addresses, forms that are sent, files within. */
final class PdfActions {
    private static final Set<String> KINDS = Set.of(
            "/URI", "/JavaScript", "/Launch", "/GoToR", "/GoToE", "/SubmitForm", "/ImportData", "/Rendition", "/Movie");
    private static final List<String> KEYS =
            List.of("OpenAction", "AA", "JS", "JavaScript", "EmbeddedFiles", "AcroForm", "URI", "RichMedia");

    private PdfActions() {}

    static List<String> in(byte[] pdf) throws IOException {
        List<String> actions = new ArrayList<>();
        try (PdfReader reader = new PdfReader(pdf)) {
            for (int number = 0; number < reader.getXrefSize(); number++) {
                if (reader.getPdfObject(number) instanceof PdfDictionary dictionary) {
                    PdfName kind = dictionary.getAsName(PdfName.S);
                    if (kind != null && KINDS.contains(kind.toString())) {
                        actions.add(kind.toString());
                    }
                    KEYS.stream()
                            .filter(key -> dictionary.get(new PdfName(key)) != null)
                            .forEach(actions::add);
                }
            }
        }
        return actions;
    }
}

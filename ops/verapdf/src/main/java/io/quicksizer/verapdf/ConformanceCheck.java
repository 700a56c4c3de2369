package io.quicksizer.verapdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Checks every PDF file of a folder against PDF/A-2b and PDF/UA-1, and ends with 1 if one of them does not conform. */
public final class ConformanceCheck {
    private static final List<PDFAFlavour> STANDARDS = List.of(PDFAFlavour.PDFA_2_B, PDFAFlavour.PDFUA_1);

    private ConformanceCheck() {}

    /** @param arguments the folder */
    public static void main(String[] arguments) throws IOException, VeraPDFException {
        VeraGreenfieldFoundryProvider.initialise();
        List<Path> files;
        try (Stream<Path> found = Files.list(Path.of(arguments[0]))) {
            files = found.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .toList();
        }
        boolean conform = !files.isEmpty();
        for (Path file : files) {
            for (PDFAFlavour standard : STANDARDS) {
                conform &= conforms(file, standard);
            }
        }
        System.exit(conform ? 0 : 1);
    }

    private static boolean conforms(Path file, PDFAFlavour standard) throws IOException, VeraPDFException {
        try (InputStream in = Files.newInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(in, standard);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
            ValidationResult result = validator.validate(parser);
            System.out.println(
                    file.getFileName() + " " + standard + ": " + (result.isCompliant() ? "conforms" : "fails"));
            failures(result).forEach((what, where) -> System.out.println("  " + what + " at " + where));
            return result.isCompliant();
        }
    }

    /** Each rule that is broken with the first place. */
    private static Map<String, String> failures(ValidationResult result) {
        Map<String, String> failures = new TreeMap<>();
        result.getTestAssertions().stream()
                .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                .forEach(assertion -> failures.putIfAbsent(
                        assertion.getRuleId().getClause() + "-"
                                + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage(),
                        assertion.getLocation().getContext()));
        return failures;
    }
}

package io.quicksizer.workers.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * CSV and workbook opened by LibreOffice with English and with German settings: what we call a figure is a number
 * there, and sums are the same. Needs LibreOffice; run by {@code ops/test --only office}.
 */
class OpenedInLibreOffice {
    private static final Logger LOG = LoggerFactory.getLogger(OpenedInLibreOffice.class);
    private static final int SECONDS = 120;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "en-US,en,FIVE_YEARS",
        "de-DE,de,FIVE_YEARS",
        "en-US,en,TWO_HUNDRED_LINE_ITEMS",
        "de-DE,de,TWO_HUNDRED_LINE_ITEMS",
        "en-US,de,SCRIPTS",
        "de-DE,en,SCRIPTS",
        "de-DE,de,BRANDED"
    })
    void every_figure_of_a_csv_file_is_a_number_and_every_text_is_whole(String settings, String language, Sample sample)
            throws Exception {
        byte[] file =
                new CsvProposal(DocumentSettings.standard().in(Locale.of(language))).render(sample.proposal.get());
        boolean german = settings.startsWith("de");
        Path csv = folder.resolve("proposal.csv");
        Files.write(csv, german ? CsvDialect.withDecimalComma(file) : file);
        String filter = "CSV:" + (german ? 59 : 44) + ",34,76,1,,0,false,true";

        List<List<OfficeCell>> opened = OfficeSheet.first(opened(csv, settings, filter));
        List<CSVRecord> records = records(file);
        int figures = 0;
        int decimals = 0;
        for (int line = 0; line < records.size(); line++) {
            for (int at : figuresOf(records.get(line))) {
                String ours = records.get(line).get(at);
                OfficeCell theirs = opened.get(line).get(at);
                assertThat(theirs.number())
                        .as("%s, record %s, column %s: %s", settings, line + 1, at + 1, ours)
                        .hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo(new BigDecimal(ours)));
                figures++;
                decimals += ours.contains(".") ? 1 : 0;
            }
            assertNames(records.get(line), opened.get(line));
        }
        LOG.info("CSV of {} with {}: {} figures are numbers, {} of them decimals", sample, settings, figures, decimals);
        assertThat(figures).isGreaterThan(20);
        assertThat(total(opened, records, "scenarios", "data", 5))
                .isEqualByComparingTo(total(opened, records, "totals", "total", 5));
    }

    @ParameterizedTest
    @CsvSource({
        "en-US,en,INTERNAL,FIVE_YEARS",
        "de-DE,de,CUSTOMER,FIVE_YEARS",
        "de-DE,en,INTERNAL,TWO_HUNDRED_LINE_ITEMS",
        "en-US,de,CUSTOMER,TWO_HUNDRED_LINE_ITEMS",
        "de-DE,de,INTERNAL,SCRIPTS",
        "en-US,en,CUSTOMER,SCRIPTS",
        "en-US,en,CUSTOMER,BRANDED",
        "de-DE,de,INTERNAL,BRANDED"
    })
    void a_workbook_calculates_what_was_stored_in_it(String settings, String language, Edition edition, Sample sample)
            throws Exception {
        byte[] file = new XlsxProposal(DocumentSettings.standard().in(Locale.of(language)), edition)
                .render(sample.proposal.get());
        Path xlsx = folder.resolve("proposal.xlsx");
        Files.write(xlsx, file);
        List<List<List<OfficeCell>>> opened = OfficeSheet.all(opened(xlsx, settings, ""));
        int numbers = 0;
        int formulas = 0;
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (int at = 0; at < workbook.getNumberOfSheets(); at++) {
                for (Cell cell : figures(workbook.getSheetAt(at))) {
                    OfficeCell theirs = opened.get(at).get(cell.getRowIndex()).get(cell.getColumnIndex());
                    assertThat(theirs.number())
                            .as("%s, %s %s", settings, cell.getSheet().getSheetName(), cell.getAddress())
                            .hasValueSatisfying(number -> assertThat(number.doubleValue())
                                    .isCloseTo(
                                            cell.getNumericCellValue(), org.assertj.core.data.Offset.offset(0.000001)));
                    numbers++;
                    formulas += cell.getCellType() == CellType.FORMULA ? 1 : 0;
                }
            }
        }
        LOG.info(
                "Workbook of {}, {}, in {} with {}: {} numbers, {} of them calculated, all alike",
                sample,
                edition,
                language,
                settings,
                numbers,
                formulas);
        assertThat(formulas).isGreaterThan(20);
    }

    /** What is opened. */
    private enum Sample {
        FIVE_YEARS(Awkward::ofFiveYears),
        TWO_HUNDRED_LINE_ITEMS(() -> Proposals.of(200, 10, 5)),
        SCRIPTS(Awkward::worldwide),
        BRANDED(Branded::withHighLogo);

        private final Supplier<Proposal> proposal;

        Sample(Supplier<Proposal> proposal) {
            this.proposal = proposal;
        }
    }

    /** Customers, line items and services arrive as they were written, whatever their script. */
    private static void assertNames(CSVRecord ours, List<OfficeCell> theirs) {
        if (Set.of("scenarios", "services").contains(ours.get(0)) && ours.get(1).equals("data")) {
            for (int at = 2; at < 5; at++) {
                assertThat(theirs.get(at).text()).isEqualTo(ours.get(at));
            }
        }
    }

    private static List<Cell> figures(Sheet sheet) {
        List<Cell> figures = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.NUMERIC || cell.getCellType() == CellType.FORMULA) {
                    figures.add(cell);
                }
            }
        }
        return figures;
    }

    /** The columns of a record that hold figures, as docs/documents.md describes the blocks. */
    private static List<Integer> figuresOf(CSVRecord record) {
        List<Integer> columns = new ArrayList<>();
        boolean figures = !record.get(1).equals("heading");
        int from =
                switch (record.get(0)) {
                    case "scenarios", "totals" -> 5;
                    case "services" -> 6;
                    default -> record.size();
                };
        int to = record.get(0).equals("services") ? 7 : record.size();
        for (int at = from; figures && at < to; at++) {
            if (!record.get(at).isEmpty()) {
                columns.add(at);
            }
        }
        return columns;
    }

    private static BigDecimal total(
            List<List<OfficeCell>> opened, List<CSVRecord> records, String block, String kind, int column) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int line = 0; line < records.size(); line++) {
            CSVRecord record = records.get(line);
            if (record.get(0).equals(block) && record.get(1).equals(kind)) {
                sum = sum.add(opened.get(line).get(column).number().orElseThrow());
            }
        }
        return sum;
    }

    private static List<CSVRecord> records(byte[] file) throws IOException {
        String text = new String(file, StandardCharsets.UTF_8).substring(1);
        try (CSVParser parser = CsvTable.FORMAT.parse(new StringReader(text))) {
            return parser.getRecords();
        }
    }

    /** The file as LibreOffice reads it, with the settings of a region, everything calculated again. */
    private byte[] opened(Path file, String settings, String filter) throws IOException, InterruptedException {
        Path profile = folder.resolve("profile-" + settings);
        Path user = Files.createDirectories(profile.resolve("user"));
        Files.writeString(user.resolve("registrymodifications.xcu"), profile(settings));
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("quicksizer.soffice", "soffice"),
                "--headless",
                "--norestore",
                "-env:UserInstallation=" + profile.toUri(),
                "--convert-to",
                "fods",
                "--outdir",
                folder.toString()));
        if (!filter.isEmpty()) {
            command.add("--infilter=" + filter);
        }
        command.add(file.toString());
        Path log = folder.resolve("soffice.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS))
                    .as("LibreOffice ends")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        Path flat = folder.resolve(file.getFileName().toString().replaceAll("\\.[a-z]+$", ".fods"));
        assertThat(flat).as(Files.readString(log)).exists();
        return Files.readAllBytes(flat);
    }

    private static String profile(String settings) {
        UnaryOperator<String> value = text -> "<value>" + text + "</value></prop></item>";
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <oor:items xmlns:oor="http://openoffice.org/2001/registry">
                <item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">%s
                <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">%s
                </oor:items>
                """.formatted(value.apply(settings), value.apply("0"));
    }
}

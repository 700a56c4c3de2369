package io.quicksizer.workers.catalogue.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import io.quicksizer.workers.catalogue.workbook.WorkbookRefusal.Code;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each hostile file is refused for what it is, with a sentence for the person who sent it, and before it costs much:
 * what the reader allocates is counted, whatever the garbage collector does with it.
 */
class TwelveHostileWorkbooksTest {
    private static final long MEGABYTE = 1 << 20;
    private static final Duration SOON = Duration.ofSeconds(5);

    @TempDir
    private Path folder;

    @Test
    void a_ratio_bomb_is_refused_after_eight_of_its_256_megabytes() {
        assertRefused(HostileWorkbooks.ratioBomb(), Code.ZIP_BOMB, "unpacks to far more than its size", 80);
    }

    @Test
    void an_archive_of_many_entries_is_refused_before_any_is_unpacked() {
        assertRefused(HostileWorkbooks.manyEntries(), Code.TOO_MANY_ENTRIES, "more than 500 parts", 1);
    }

    @Test
    void huge_shared_strings_are_refused_when_read_and_when_repeated() {
        assertRefused(HostileWorkbooks.hugeSharedStrings(), Code.ZIP_BOMB, "unpacks to far more", 64);
        assertRefused(HostileWorkbooks.sharedStringInEveryCell(), Code.TOO_MANY_TEXTS, "repeats long texts", 64);
    }

    @Test
    void a_zip_within_the_zip_is_refused_unopened() {
        assertRefused(HostileWorkbooks.nestedZip(), Code.NESTED_ARCHIVE, "holds another archive", 8);
    }

    @Test
    void a_duplicate_zip_entry_is_refused() {
        assertRefused(HostileWorkbooks.duplicateEntry(), Code.DUPLICATE_ENTRIES, "its content is ambiguous", 8);
    }

    @Test
    void an_external_entity_is_refused_and_its_file_is_not_disclosed() {
        assertRefused(HostileWorkbooks.externalEntity(), Code.XML_DOCTYPE, "declares document types or entities", 8);
    }

    @Test
    void a_link_to_another_workbook_is_refused() {
        assertRefused(
                HostileWorkbooks.externalLink(), Code.EXTERNAL_LINKS, "\"Portfolio\" C8 refers to another workbook", 8);
    }

    @Test
    void a_dde_formula_is_refused_and_its_cell_is_reported() {
        assertRefused(HostileWorkbooks.ddeFormula(), Code.DDE, "\"Portfolio\" C8 asks another program for data", 8);
    }

    @Test
    void a_macro_file_that_was_renamed_is_refused() {
        assertRefused(HostileWorkbooks.renamedMacroFile(), Code.MACROS, "holds macros", 8);
    }

    @Test
    void a_file_that_begins_like_something_else_is_refused() {
        assertRefused(HostileWorkbooks.wrongMagic(), Code.NOT_A_WORKBOOK, "not an Excel workbook", 1);
    }

    @Test
    void a_million_rows_are_refused_after_the_first_few_thousand() {
        assertRefused(HostileWorkbooks.millionRows(), Code.TOO_MANY_ROWS, "more than 5000 rows", 64);
    }

    @Test
    void an_encrypted_workbook_is_refused_and_distinguished_from_an_old_one() {
        assertRefused(HostileWorkbooks.encrypted(), Code.ENCRYPTED, "protected by a password", 1);
        assertRefused(CompoundFile.oldWorkbook(), Code.OLD_FORMAT, "old .xls format", 1);
    }

    @Test
    void all_of_them_are_refused_in_128_megabytes_of_memory() throws Exception {
        Map<String, byte[]> files = HostileWorkbooks.all();
        assertThat(readInAnotherJvm(files, "-Xmx128m"))
                .hasSize(files.size())
                .allMatch(line -> line.matches("[a-z-]+ [A-Z_]+"));
    }

    @Test
    @Timeout(60)
    void the_fullest_workbook_that_is_not_refused_is_read_in_256_megabytes_of_memory() throws Exception {
        assertThat(readInAnotherJvm(Map.of("fullest", FullWorkbook.bytes()), "-Xmx256m"))
                .containsExactly("fullest 99003 services");
    }

    private List<String> readInAnotherJvm(Map<String, byte[]> files, String heap) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ReadInLittleMemory.class.getName()));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            command.add(written(file).toString());
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out.lines().toList();
    }

    private Path written(Map.Entry<String, byte[]> file) throws IOException {
        return Files.write(folder.resolve(file.getKey()), file.getValue());
    }

    private static void assertRefused(byte[] file, Code code, String sentence, long megabytes) {
        WorkbookReader reader = new WorkbookReader(List.of(), WorkbookLimits.DEFAULT);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long begin = System.nanoTime();
        long before = threads.getCurrentThreadAllocatedBytes();
        WorkbookRefused refusal = catchThrowableOfType(WorkbookRefused.class, () -> reader.read(file));
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(refusal).as("a refusal").isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.getMessage()).contains(sentence).endsWith(".").doesNotContain("Exception", "root:");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SOON);
        assertThat(allocated).as("bytes allocated").isLessThan(megabytes * MEGABYTE);
    }
}

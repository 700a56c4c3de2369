package io.quicksizer.workers.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.document.DocumentKind;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page docs/how-to/add-an-export-format.md names the files that a format is written in. */
class AddingAnExportFormatTest {
    private static final Path ROOT = Path.of("..");
    private static final Path PAGE = ROOT.resolve("docs/how-to/add-an-export-format.md");
    private static final Pattern FILE = Pattern.compile("^\\d+\\. `([^`]+)`", Pattern.MULTILINE);

    /** The workbook as a format of the export: not the workbooks that catalogues are imported from. */
    private static final Pattern WORKBOOK =
            Pattern.compile("XlsxProposal|RENDER_XLSX|render-xlsx|DocumentKind\\.XLSX|^ +XLSX[,;]", Pattern.MULTILINE);

    @Test
    void a_format_touches_at_most_five_files() {
        assertThat(files()).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void the_page_names_all_files_that_the_workbook_is_written_in_and_no_others() throws IOException {
        Set<String> mentioning = new TreeSet<>();
        for (String module : List.of("db", "processes", "workers", "web", "ops")) {
            try (Stream<Path> all = Files.walk(ROOT.resolve(module).resolve("src/main"))) {
                all.filter(Files::isRegularFile)
                        .filter(file -> WORKBOOK.matcher(text(file)).find())
                        .map(file -> ROOT.relativize(file).toString())
                        .forEach(mentioning::add);
            }
        }

        assertThat(new TreeSet<>(files())).isEqualTo(mentioning);
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void every_kind_has_a_renderer_with_an_ending_of_its_own(DocumentKind kind) {
        assertThat(new Renderers().of(kind).kind()).isEqualTo(kind);
        assertThat(Stream.of(DocumentKind.values())
                        .map(other -> new Renderers().of(other).ending())
                        .distinct())
                .hasSameSizeAs(DocumentKind.values());
    }

    private static List<String> files() {
        return FILE.matcher(text(PAGE)).results().map(found -> found.group(1)).toList();
    }

    /** Fonts and pictures hold no text. */
    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (MalformedInputException binary) {
            return "";
        } catch (IOException unreadable) {
            throw new IllegalStateException(file.toString(), unreadable);
        }
    }
}

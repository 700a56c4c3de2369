package io.quicksizer.workers.catalogue.workbook;

import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.MAIN;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.small;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quicksizer.workers.catalogue.workbook.AnnotatedWorkbook.Annotation;
import io.quicksizer.workers.catalogue.workbook.StreamedArchive.Sizes;
import io.quicksizer.workers.catalogue.workbook.WorkbookRefusal.Code;
import io.quicksizer.workers.sizing.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Workbooks whose parts are neither packed nor preceded by their sizes: honest ones are read by the directory, and
 * whatever is refused of other archives is refused of these.
 */
class StreamedWorkbookTest {
    private static final byte[] SOMETHING = text("<x/>");

    @ParameterizedTest
    @EnumSource
    void parts_are_read_in_whichever_form_their_sizes_follow(Sizes sizes) {
        assertRead(streamed(sizes).bytes());
    }

    @ParameterizedTest
    @EnumSource
    void parts_may_be_packed_or_not_side_by_side(Sizes sizes) {
        StreamedArchive archive = new StreamedArchive(sizes);
        small().parts().forEach((name, content) -> {
            if (name.contains("sheet")) {
                archive.packed(name, content);
            } else {
                archive.part(name, content);
            }
        });
        assertRead(archive.bytes());
    }

    @ParameterizedTest
    @EnumSource
    void parts_that_are_packed_are_read_in_whichever_form_their_sizes_follow(Sizes sizes) {
        StreamedArchive archive = new StreamedArchive(sizes);
        small().parts().forEach(archive::packed);
        assertRead(archive.bytes());
        assertThat(refused(archive.part("xl/a.xml", "xl/b.xml", SOMETHING, true)))
                .isEqualTo(Code.DAMAGED);
    }

    @Test
    void a_part_may_hold_what_looks_like_the_beginning_or_the_end_of_parts() {
        byte[] bait = "PK\3\4PK\7\b1234PK\1\2PK\5\6".getBytes(StandardCharsets.ISO_8859_1);
        assertRead(streamed(Sizes.MARKED)
                .part("docProps/a.bin", concat(SOMETHING, bait))
                .bytes());
    }

    @Test
    void a_copy_with_comments_can_be_made() {
        byte[] file = streamed(Sizes.MARKED).bytes();
        WorkbookOutcome<byte[]> copy = AnnotatedWorkbook.of(file, List.of(new Annotation(MAIN, "B8", "look")));
        assertThat(copy).isInstanceOf(WorkbookOutcome.Accepted.class);
    }

    @Test
    void a_part_that_the_directory_names_otherwise_is_refused() {
        assertThat(refused(streamed(Sizes.MARKED).part("xl/a.xml", "xl/b.xml", SOMETHING, false)))
                .isEqualTo(Code.DAMAGED);
    }

    @Test
    void bytes_that_no_part_accounts_for_are_refused() {
        assertThat(refused(streamed(Sizes.MARKED).between(new byte[1]))).isEqualTo(Code.DAMAGED);
        assertThat(refused(new StreamedArchive(Sizes.MARKED)
                        .part("xl/a.xml", SOMETHING)
                        .between(SOMETHING)
                        .parts(small().parts())))
                .isEqualTo(Code.DAMAGED);
    }

    @Test
    void a_part_that_no_directory_lists_is_refused() {
        byte[] hidden = new StreamedArchive(Sizes.MARKED)
                .part("xl/worksheets/sheet1.xml", SOMETHING)
                .bytes();
        assertThat(refused(streamed(Sizes.MARKED).between(java.util.Arrays.copyOf(hidden, 30 + 24 + 4 + 16))))
                .isEqualTo(Code.DAMAGED);
    }

    @Test
    void parts_that_overlap_are_refused() {
        assertThat(refused(new StreamedArchive(Sizes.MARKED)
                        .parts(small().parts())
                        .listed("[Content_Types].xml", 0, SOMETHING, 4, false, SOMETHING)))
                .isIn(Code.DAMAGED, Code.DUPLICATE_ENTRIES);
        assertThat(refused(streamed(Sizes.MARKED).listed("xl/a.xml", 10, SOMETHING, 4, false, SOMETHING)))
                .isEqualTo(Code.DAMAGED);
    }

    @ParameterizedTest
    @EnumSource
    void a_size_that_the_directory_tells_otherwise_is_refused(Sizes sizes) {
        StreamedArchive archive = streamed(sizes);
        byte[] sound = streamed(sizes).part("xl/a.xml", SOMETHING).bytes();
        assertThatCode(() -> ImportOf.of(sound)).doesNotThrowAnyException();
        archive.part("xl/a.xml", SOMETHING);
        byte[] file = archive.bytes();
        int behind = new String(file, StandardCharsets.ISO_8859_1).indexOf("<x/>") + 4;
        file[behind + (sizes == Sizes.BARE || sizes == Sizes.LARGE_BARE ? 4 : 8)]++;
        assertThat(refused(file)).isEqualTo(Code.DAMAGED);
    }

    @Test
    void what_is_refused_of_any_archive_is_refused_of_these() {
        assertThat(refused(streamed(Sizes.MARKED).part("../../etc/passwd", SOMETHING)))
                .isEqualTo(Code.UNSAFE_NAME);
        assertThat(refused(streamed(Sizes.MARKED).part("xl/a.xml", SOMETHING).part("xl/A.xml", SOMETHING)))
                .isEqualTo(Code.DUPLICATE_ENTRIES);
        assertThat(refused(streamed(Sizes.MARKED).part("xl/media/image1.png", small().bytes())))
                .isEqualTo(Code.NESTED_ARCHIVE);
        assertThat(refused(streamed(Sizes.MARKED).flags(9).part("xl/a.xml", SOMETHING)))
                .isEqualTo(Code.ENCRYPTED);
        assertThat(refused(streamed(Sizes.MARKED).packed("xl/media/1", new byte[40 << 20])))
                .isEqualTo(Code.ZIP_BOMB);
        assertThat(refused(streamed(Sizes.MARKED).part("xl/vbaProject.bin", SOMETHING)))
                .isEqualTo(Code.MACROS);
        StreamedArchive many = streamed(Sizes.MARKED);
        for (int number = 0; number < WorkbookLimits.DEFAULT.entries(); number++) {
            many.part("xl/media/" + number, SOMETHING);
        }
        assertThat(refused(many)).isEqualTo(Code.TOO_MANY_ENTRIES);
    }

    @Test
    void bytes_that_change_give_a_catalogue_or_a_refusal() {
        byte[] sound = streamed(Sizes.LARGE_LISTED).bytes();
        Random random = new Random(20_260_102);
        int directory = new String(sound, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        for (int attempt = 0; attempt < 300; attempt++) {
            byte[] mutated = sound.clone();
            int from = attempt % 2 == 0 ? directory : 0;
            mutated[from + random.nextInt(mutated.length - from)] = (byte) random.nextInt(256);
            assertThatCode(() -> new WorkbookReader(List.of(), WorkbookLimits.DEFAULT).outcome(mutated))
                    .as("attempt " + attempt)
                    .doesNotThrowAnyException();
        }
    }

    private static StreamedArchive streamed(Sizes sizes) {
        return new StreamedArchive(sizes).parts(small().parts());
    }

    private static void assertRead(byte[] file) {
        ImportOf read = ImportOf.of(file);
        assertThat(read.lineItems()).containsExactly("First Review", "Flat Fee");
        assertThat(read.days(Size.M)).isEqualTo("7");
    }

    private static Code refused(StreamedArchive archive) {
        return refused(archive.bytes());
    }

    private static Code refused(byte[] file) {
        WorkbookRefused refusal = catchThrowableOfType(WorkbookRefused.class, () -> ImportOf.of(file));
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal.code();
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static byte[] text(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}

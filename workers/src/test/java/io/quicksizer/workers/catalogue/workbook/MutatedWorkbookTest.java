package io.quicksizer.workers.catalogue.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

/** Whatever becomes of a workbook's bytes, the reader answers with a catalogue or a refusal, and soon. */
class MutatedWorkbookTest {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final List<String> WORDS = List.of(
            "<",
            ">",
            "\"",
            "&",
            "&#0;",
            "<c/>",
            "<row>",
            "</row>",
            "r=\"A0\"",
            "t=\"s\"",
            "t=\"e\"",
            "-",
            "1E99",
            "SUM(",
            "$",
            "'!",
            "\u00A0",
            "\uD800",
            "<![CDATA[x]]>",
            "<!DOCTYPE x>",
            "<!--",
            "9999999999");

    private final WorkbookReader reader =
            new WorkbookReader(List.of(ScopeTypeRule.of("review", "Advice")), WorkbookLimits.DEFAULT);
    private final Random random = new Random(20_260_101);

    @Test
    void bytes_of_the_archive_that_change_give_a_catalogue_or_a_refusal() {
        byte[] sound = DemoWorkbook.bytes();
        for (int attempt = 0; attempt < 100; attempt++) {
            byte[] mutated = sound.clone();
            for (int change = 0; change <= attempt % 8; change++) {
                mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
            }
            answers(mutated, "attempt " + attempt);
        }
    }

    @Test
    void words_that_change_inside_the_parts_give_a_catalogue_or_a_refusal() {
        List<String> outcomes = new ArrayList<>();
        for (int attempt = 0; attempt < 150; attempt++) {
            SequencedMap<String, byte[]> parts = SmallWorkbook.small().parts();
            for (int change = 0; change <= attempt % 4; change++) {
                mutate(parts);
            }
            outcomes.add(answers(XlsxWriter.archive(parts), "attempt " + attempt));
        }
        assertThat(outcomes).contains("catalogue", "refused");
    }

    private void mutate(Map<String, byte[]> parts) {
        List<String> names = List.copyOf(parts.keySet());
        String name = names.get(random.nextInt(names.size()));
        String text = new String(parts.get(name), StandardCharsets.UTF_8);
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + random.nextInt(6));
        String word = WORDS.get(random.nextInt(WORDS.size()));
        parts.put(name, (text.substring(0, from) + word + text.substring(to)).getBytes(StandardCharsets.UTF_8));
    }

    private String answers(byte[] file, String attempt) {
        List<String> outcome = new ArrayList<>();
        assertThatCode(() -> {
                    try {
                        reader.read(file);
                        outcome.add("catalogue");
                    } catch (WorkbookRefused refused) {
                        outcome.add("refused");
                    }
                })
                .as(attempt)
                .doesNotThrowAnyException();
        return outcome.getFirst();
    }

    @Test
    void the_most_expensive_workbook_within_the_limits_is_read_soon() {
        SmallWorkbook workbook = SmallWorkbook.small();
        for (int row = 10; row < 4_900; row++) {
            workbook.text(SmallWorkbook.TEMPLATE, "B" + row, "Service " + row)
                    .number(SmallWorkbook.TEMPLATE, "D" + row, "1");
            workbook.formula(SmallWorkbook.TEMPLATE, "E" + row, "SUM(E" + (row + 1) + ":E5000)", "1");
            workbook.formula(SmallWorkbook.MAIN, "C" + row, "Review!E2+" + "A1+".repeat(300) + "1", "1");
        }
        byte[] file = workbook.bytes();
        Duration begin = processorTime();
        answers(file, "the most expensive");
        assertThat(processorTime().minus(begin)).isLessThan(SOON.multipliedBy(4));
    }

    /** Unlike the clock, it does not count what other programs take on a busy machine. */
    private static Duration processorTime() {
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }
}

package io.quicksizer.workers.catalogue.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Feeds the reader with mutated workbooks for a while ({@code -Dquicksizer.fuzz.seconds}, 10 by default). Input number
 * n is drawn from {@code quicksizer.fuzz.seed} + n alone, so {@code -Dquicksizer.fuzz.only=n} repeats just the one that
 * failed.
 */
class WorkbookFuzzTest {
    private static final long SEED = Long.getLong("quicksizer.fuzz.seed", 20_261_125);
    private static final long SECONDS = Long.getLong("quicksizer.fuzz.seconds", 10);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final long MOST_BYTES = 128L << 20;
    private static final Pattern VALUE = Pattern.compile("(?<=\"|>)([^<>\"]*)(?=\"|<)");
    private static final List<String> WORDS = List.of(
            "<",
            ">",
            "\"",
            "&",
            "&#0;",
            "&#124;",
            "<c/>",
            "<row>",
            "</row>",
            "<row r=\"1048576\"/>",
            "r=\"A0\"",
            "r=\"XFD1048576\"",
            "t=\"s\"",
            "t=\"e\"",
            "t=\"shared\" si=\"0\"",
            "-",
            "1E99",
            "1E-999999999",
            "SUM(",
            "SUM(E1:E1048576)",
            "$",
            "'!",
            "\u00A0",
            "\uD800",
            "\u202E",
            "<![CDATA[x]]>",
            "<!DOCTYPE x>",
            "<!--",
            "<?x?>",
            "9999999999",
            "../",
            "%2e%2e/",
            "file:///etc/passwd",
            "TargetMode=\"External\"",
            "<f>",
            "</f>",
            "<is><t>");

    private final WorkbookReader reader =
            new WorkbookReader(List.of(ScopeTypeRule.of("review", "Advice")), WorkbookLimits.DEFAULT);
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Map<WorkbookRefusal.Code, Integer> refusals = new EnumMap<>(WorkbookRefusal.Code.class);
    private final byte[] demo = DemoWorkbook.bytes();
    private final SequencedMap<String, byte[]> small = SmallWorkbook.small().parts();

    @Test
    void every_mutated_workbook_is_read_or_refused_soon_and_in_little_memory() {
        Integer only = Integer.getInteger("quicksizer.fuzz.only");
        long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        int number = only == null ? 0 : only;
        do {
            feed(number++);
        } while (only == null && System.nanoTime() < end);
        System.out.printf("Fuzz: seed %d, %d workbooks, refused: %s%n", SEED, number, refusals);
        assertThat(number).as("inputs").isPositive();
        assertThat(only != null || refusals.size() > 3)
                .as("several ends: %s", refusals)
                .isTrue();
    }

    private void feed(int number) {
        byte[] file = mutated(new Random(SEED + number));
        long begin = System.nanoTime();
        long before = threads.getCurrentThreadAllocatedBytes();
        try {
            reader.read(file);
        } catch (WorkbookRefused refused) {
            refusals.merge(refused.code(), 1, Integer::sum);
        } catch (RuntimeException | StackOverflowError failure) {
            throw new AssertionError(described(number, file), failure);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .as(described(number, file))
                .isLessThan(SOON);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                .as(described(number, file))
                .isLessThan(MOST_BYTES);
    }

    private static String described(int number, byte[] file) {
        return "quicksizer.fuzz.seed=" + SEED + " quicksizer.fuzz.only=" + number + ", the file in Base64: "
                + Base64.getEncoder().encodeToString(file);
    }

    private byte[] mutated(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> bytesChanged(demo.clone(), random);
            case 1 -> cutOrRepeated(demo, random);
            default -> partsChanged(random);
        };
    }

    private static byte[] bytesChanged(byte[] file, Random random) {
        for (int change = random.nextInt(12); change >= 0; change--) {
            file[random.nextInt(file.length)] = (byte) random.nextInt(256);
        }
        return file;
    }

    private static byte[] cutOrRepeated(byte[] file, Random random) {
        int from = random.nextInt(file.length);
        int to = random.nextInt(file.length);
        byte[] result = new byte[from + file.length - to];
        System.arraycopy(file, 0, result, 0, from);
        System.arraycopy(file, to, result, from, file.length - to);
        return result;
    }

    private byte[] partsChanged(Random random) {
        SequencedMap<String, byte[]> parts = new LinkedHashMap<>(small);
        List<String> names = List.copyOf(parts.keySet());
        for (int change = random.nextInt(6); change >= 0; change--) {
            String name = names.get(random.nextInt(names.size()));
            parts.compute(name, (key, content) -> content == null ? null : changed(content, random));
            if (random.nextInt(40) == 0) {
                parts.remove(name);
            }
        }
        return XlsxWriter.archive(parts);
    }

    private static byte[] changed(byte[] content, Random random) {
        String text = new String(content, StandardCharsets.UTF_8);
        return (random.nextInt(4) == 0 ? spoilt(text, random) : revalued(text, random))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Stays well-formed: another value for an attribute or a text. */
    private static String revalued(String text, Random random) {
        List<MatchResult> values = VALUE.matcher(text).results().toList();
        if (values.isEmpty()) {
            return text;
        }
        MatchResult value = values.get(random.nextInt(values.size()));
        String other = random.nextBoolean()
                ? XlsxWriter.escaped(WORDS.get(random.nextInt(WORDS.size())))
                : values.get(random.nextInt(values.size())).group(1);
        return text.substring(0, value.start(1)) + other + text.substring(value.end(1));
    }

    private static String spoilt(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(8));
        String word = WORDS.get(random.nextInt(WORDS.size()));
        int times = random.nextInt(20) == 0 ? 1 + random.nextInt(20_000) : 1;
        return text.substring(0, from) + word.repeat(times) + text.substring(to);
    }
}

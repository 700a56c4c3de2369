package io.quicksizer.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What pages ask by themselves, in an interval. */
class PollsTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern POLL = Pattern.compile("hx-trigger=\"[^\"\n]*every [^\n]*");

    @Test
    void a_poll_asks_for_nobody_and_neither_raises_an_alarm_nor_hides_one_that_a_person_caused() throws IOException {
        assertThat(polls())
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(poll -> assertThat(poll).contains(" data-only-visible data-quiet"));
    }

    @Test
    void the_page_that_waits_for_the_workflow_keeps_no_session_from_ending_when_nobody_is_there() {
        assertThat(text(TEMPLATES.resolve("wizard/waiting.ftlh")))
                .contains("hx-trigger=\"ask\" hx-swap=\"none\" data-only-visible>");
    }

    private static List<String> polls() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(Files::isRegularFile)
                    .map(PollsTest::text)
                    .flatMap(text -> POLL.matcher(text).results())
                    .map(MatchResult::group)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

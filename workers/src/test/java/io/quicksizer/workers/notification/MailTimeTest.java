package io.quicksizer.workers.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailTimeTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void nothing_is_mailed_of_what_is_off() {
        assertThat(MailTime.of(wishes(null, null, "08:00"), MailMode.OFF, Instant.parse("2026-03-02T12:00:00Z")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "20:00, 07:00, 2026-03-02T12:00:00Z, 2026-03-02T12:00:00Z, false",
        "20:00, 07:00, 2026-03-02T18:59:59Z, 2026-03-02T18:59:59Z, false",
        "20:00, 07:00, 2026-03-02T19:00:00Z, 2026-03-03T06:00:00Z, true",
        "20:00, 07:00, 2026-03-03T05:59:59Z, 2026-03-03T06:00:00Z, true",
        "20:00, 07:00, 2026-03-03T06:00:00Z, 2026-03-03T06:00:00Z, false",
        "12:00, 13:30, 2026-03-02T11:15:00Z, 2026-03-02T12:30:00Z, true",
        "09:00, 09:00, 2026-03-02T08:00:00Z, 2026-03-02T08:00:00Z, false"
    })
    void a_mail_waits_for_the_end_of_the_quiet_hours(
            String from, String to, Instant now, Instant leaves, boolean gathered) {
        assertThat(MailTime.of(wishes(from, to, "08:00"), MailMode.NOW, now)).contains(new MailTime(leaves, gathered));
    }

    @ParameterizedTest
    @CsvSource({
        "08:00, 2026-03-02T06:59:59Z, 2026-03-02T07:00:00Z",
        "08:00, 2026-03-02T07:00:00Z, 2026-03-03T07:00:00Z",
        "06:00, 2026-03-02T12:00:00Z, 2026-03-03T06:00:00Z",
        "08:00, 2026-03-28T12:00:00Z, 2026-03-29T06:00:00Z"
    })
    void the_mail_of_the_day_leaves_at_its_hour_of_the_persons_day_but_never_in_quiet_hours(
            String digest, Instant now, Instant leaves) {
        assertThat(MailTime.of(wishes("20:00", "07:00", digest), MailMode.DAILY, now))
                .contains(new MailTime(leaves, true));
    }

    private static NoticeSettings wishes(@Nullable String from, @Nullable String to, String digest) {
        return new NoticeSettings(
                Locale.GERMAN,
                BERLIN,
                from == null ? null : LocalTime.parse(from),
                to == null ? null : LocalTime.parse(to),
                LocalTime.parse(digest),
                Map.of());
    }
}

package io.quicksizer.ops.governance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands on a schedule, which units of systemd, jobs of the chart and services of Compose start alike. */
class SchedulesTest {
    private static final String UNITS = "ops/systemd/";
    private static final String TEMPLATES = "ops/helm/quicksizer/templates/";
    private static final Duration DAY = Duration.ofDays(1);
    private static final Pattern CALL = Pattern.compile("ops/([a-z-]+)[\\s,]((?:\\\\\\n|[^\\n]|\\n +(?:- |\\{\\{-))*)");
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z-]+");

    private final JsonNode operations =
            Checkout.yaml("ops/helm/quicksizer/values.yaml").path("operations");

    @Test
    void every_command_and_option_is_one_that_exists() {
        List<MatchResult> calls = Stream.of(
                        units().stream().map(Checkout::text),
                        Stream.of("backup", "audit-verify", "clean-indexes", "probe")
                                .map(name -> Checkout.text(TEMPLATES + name + ".yaml")),
                        Stream.of(Checkout.text("ops/containers/compose.yaml")))
                .flatMap(texts -> texts)
                .flatMap(
                        text -> CALL.matcher(text.replaceAll("(?m)^ *#.*$", "")).results())
                .toList();
        assertThat(calls).hasSizeGreaterThanOrEqualTo(11).allSatisfy(call -> {
            String known = usage(call.group(1));
            assertThat(OPTION.matcher(call.group(2)).results().map(MatchResult::group))
                    .as(call.group())
                    .allSatisfy(option -> assertThat(known).contains(option));
        });
    }

    /** The script, and the classes that a script of a few lines starts. */
    private static String usage(String command) {
        String script = Checkout.text("ops/" + command);
        return Checkout.files().stream()
                .filter(file -> file.startsWith("ops/src/main/java/"))
                .filter(file -> file.endsWith("/ReadDatabase.java") || script.contains(className(file)))
                .map(Checkout::text)
                .reduce(script, String::concat);
    }

    private static String className(String file) {
        return file.substring("ops/src/main/java/".length(), file.length() - ".java".length())
                .replace('/', '.');
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "compose/"})
    void the_daily_backup_ends_before_the_alert_for_a_missing_one(String variant) {
        String timer = Checkout.text(UNITS + "quicksizer-ops-backup.timer");
        String service = Checkout.text(UNITS + variant + "quicksizer-ops-backup.service");

        assertThat(timer).contains("OnCalendar=*-*-* ");
        assertThat(DAY.plus(minutes(timer, "RandomizedDelaySec")).plus(minutes(service, "TimeoutStartSec")))
                .isLessThan(alert("quicksizer_backup_age_seconds\\) > (\\d+)"));
    }

    @Test
    void the_daily_backup_of_the_chart_ends_before_the_alert_for_a_missing_one() {
        JsonNode backup = operations.path("backup");

        assertThat(backup.path("schedule").asText()).matches("\\d+ \\d+ \\* \\* \\*");
        assertThat(DAY.plusSeconds(backup.path("deadlineSeconds").asInt()))
                .isGreaterThan(DAY)
                .isLessThan(alert("quicksizer_backup_age_seconds\\) > (\\d+)"));
    }

    @Test
    void the_probe_is_repeated_often_enough_for_its_alert() {
        Duration twice = alert("quicksizer_probe_last_success_timestamp_seconds\\) > (\\d+)")
                .dividedBy(2);

        assertThat(Duration.ofSeconds(operations.at("/probe/seconds").asInt()))
                .isPositive()
                .isLessThan(twice);
        for (String file : List.of(UNITS + "quicksizer-ops-probe.service", "ops/containers/compose.yaml")) {
            assertThat(seconds(Checkout.text(file), "--every,? \"?(\\d+)")).isLessThan(twice);
        }
    }

    /** Every script of the archive needs the libraries and scripts that it loads. */
    @Test
    void the_archive_for_servers_holds_every_command_that_is_scheduled() {
        String bundle = Checkout.text("ops/bundle");
        for (String name :
                List.of("audit-verify", "backup", "clean-indexes", "probe", "lib.sh", "backup-lib.sh", "systemd")) {
            assertThat(bundle).containsPattern("(?m)^(commands|files)=\\(.*(?<![\\w-])" + name + "(?![\\w-]).*\\)$");
        }
    }

    private static List<String> units() {
        return Checkout.files().stream().filter(file -> file.startsWith(UNITS)).toList();
    }

    private static Duration alert(String expression) {
        return seconds(Checkout.text("ops/alerts/quicksizer.rules.yml"), expression);
    }

    private static Duration seconds(String text, String pattern) {
        return Duration.ofSeconds(number(text, pattern));
    }

    private static Duration minutes(String text, String key) {
        return Duration.ofMinutes(number(text, "\\n" + key + "=(\\d+)min\\n"));
    }

    private static int number(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return Integer.parseInt(found.group(1));
    }
}

package io.quicksizer.web.observability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/** Copies of rules and configuration in which every duration is divided, so that alerts need seconds. */
final class Scaled {
    /** What durations are divided by; {@code -Dquicksizer.alerting.factor=6} takes longer and measures better. */
    static final int FACTOR = Integer.getInteger("quicksizer.alerting.factor", 30);

    private static final int SCRAPED_EVERY_SECONDS = 30;

    private static final Path ALERTS = Path.of("..", "ops", "alerts");
    private static final Pattern DURATION = Pattern.compile("\\b(\\d+)([smhd])\\b");

    private Scaled() {}

    /** The alerting rules. */
    static String rules() throws IOException {
        return scaled(Files.readString(ALERTS.resolve("quicksizer.rules.yml")));
    }

    /** Alertmanager's configuration, with a receiver of the test. */
    static String alertmanager(String receiver) throws IOException {
        return scaled(Files.readString(ALERTS.resolve("alertmanager.yml"))).replace("http://127.0.0.1:9095", receiver);
    }

    /** Prometheus' configuration: one process is scraped as portal and as workers. */
    static String prometheus(String portal, String alertmanager) {
        return """
                global: {scrape_interval: %3$ds, scrape_timeout: %3$ds, evaluation_interval: %3$ds}
                rule_files: [quicksizer.rules.yml]
                alerting: {alertmanagers: [{static_configs: [{targets: ['%2$s']}]}]}
                scrape_configs:
                  - {job_name: quicksizer-portal, metrics_path: /actuator/prometheus, static_configs: [{targets: ['%1$s']}]}
                  - {job_name: quicksizer-workers, metrics_path: /actuator/prometheus, static_configs: [{targets: ['%1$s']}]}
                """.formatted(portal, alertmanager, Math.max(1, SCRAPED_EVERY_SECONDS / FACTOR));
    }

    /** A documented time as it is here. */
    static Duration of(Duration documented) {
        return documented.dividedBy(FACTOR);
    }

    private static String scaled(String text) {
        return DURATION.matcher(text)
                .replaceAll(found -> seconds(found.group(2)) * Long.parseLong(found.group(1)) * 1000 / FACTOR + "ms");
    }

    private static long seconds(String unit) {
        return switch (unit) {
            case "s" -> 1;
            case "m" -> 60;
            case "h" -> 3600;
            default -> 86_400;
        };
    }
}

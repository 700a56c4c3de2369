package io.quicksizer.workers.prototype;

import io.quicksizer.workers.UseCasesConfiguration;
import io.quicksizer.workers.prototype.ImportingPrototype.Outcome;
import io.quicksizer.workers.prototype.ImportingPrototype.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Command {@code ops/import-prototype}. Exit code 0: everything was imported; 1: there are problems; 2: it could not
 * run, or not to its end.
 */
public final class ImportPrototypeCommand {
    private static final List<String> REQUIRED = List.of("--from", "--from-user", "--workbook", "--as", "--report");
    private static final String DRY_RUN = "--dry-run";

    private final Map<String, String> options;

    private ImportPrototypeCommand(Map<String, String> options) {
        this.options = options;
    }

    /**
     * The use cases without web, jobs and delivery. Has no stereotype annotation, so that component scans of the
     * applications do not find it.
     */
    @EnableAutoConfiguration
    @Import(UseCasesConfiguration.class)
    static class Application {}

    public static void main(String[] arguments) {
        Optional<Map<String, String>> options = parsed(List.of(arguments));
        if (options.isEmpty()) {
            System.err.println("Options: --from JDBC-ADDRESS --from-user NAME [--from-password-file FILE]"
                    + " --workbook FILE --as ADMINISTRATOR --report FOLDER [--dry-run]");
            System.exit(2);
            return;
        }
        System.exit(run(options.get()));
    }

    static Optional<Map<String, String>> parsed(List<String> arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            String name = arguments.get(i);
            if (name.equals(DRY_RUN)) {
                options.put(name, "");
            } else if ((REQUIRED.contains(name) || name.equals("--from-password-file")) && i + 1 < arguments.size()) {
                options.put(name, arguments.get(++i));
            } else {
                return Optional.empty();
            }
        }
        return options.keySet().containsAll(REQUIRED) ? Optional.of(options) : Optional.empty();
    }

    /** Returns the application with the settings of the workers, without what only a server needs. */
    static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.flyway.enabled=false",
                        "quicksizer.outbox.dispatch=false",
                        "management.endpoint.health.validate-group-membership=false",
                        "spring.freemarker.check-template-location=false",
                        "logging.level.root=warn");
    }

    /** Runs the import and returns the exit code. All that can fail before the import is done first. */
    static int run(Map<String, String> options) {
        try {
            return new ImportPrototypeCommand(options).run();
        } catch (IOException | RuntimeException failed) {
            System.err.println("The import could not run: " + NestedExceptionUtils.getMostSpecificCause(failed));
            return 2;
        }
    }

    private int run() throws IOException {
        Request request = request();
        Path folder = Files.createDirectories(Path.of(options.get("--report")));
        try (ConfigurableApplicationContext context = application().run()) {
            return switch (context.getBean(ImportingPrototype.class).run(request)) {
                case Outcome.NotTried(String why) -> {
                    System.err.println(why);
                    yield 2;
                }
                case Outcome.Tried(ImportReport report) -> {
                    write(report, folder);
                    yield report.notes().isEmpty() ? 0 : 1;
                }
            };
        }
    }

    private Request request() throws IOException {
        DriverManagerDataSource source = new DriverManagerDataSource(options.get("--from"));
        source.setUsername(options.get("--from-user"));
        if (options.containsKey("--from-password-file")) {
            source.setPassword(Files.readString(Path.of(options.get("--from-password-file")))
                    .strip());
        }
        return new Request(
                options.get("--as"),
                source,
                Files.readAllBytes(Path.of(options.get("--workbook"))),
                options.containsKey(DRY_RUN));
    }

    private void write(ImportReport report, Path folder) throws IOException {
        Files.write(folder.resolve("prototype-import.csv"), report.engagementsCsv());
        Files.write(folder.resolve("prototype-problems.csv"), report.problemsCsv());
        System.out.println((options.containsKey(DRY_RUN) ? "Dry run: " : "") + report.summary());
    }
}

package io.quicksizer.ops.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.ops.stack.LiveStack;
import io.quicksizer.ops.stack.Port;
import io.quicksizer.ops.testing.Runbook.Command;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** An operator who follows runbooks literally: commands of a page are run in a shell, placeholders are variables. */
public final class Operator {
    private static final Path CHECKOUT = Path.of(System.getProperty("quicksizer.checkout", ".."));
    private static final int PATIENCE_IN_SECONDS = 120;
    private static final int LINES = 4;
    private static final int WIDTH = 160;

    private final Map<String, String> variables = new HashMap<>();

    /**
     * @param stack its addresses are available to the commands in the variables listed in the overview of the runbooks
     */
    public Operator(LiveStack stack) {
        var ports = stack.ports();
        variables.put("PORTAL", ports.http(Port.WEB));
        variables.put("WORKERS", ports.http(Port.WORKERS));
        variables.put("ENGINE", ports.http(Port.ENGINE_MANAGEMENT));
        variables.put("SEARCH", ports.http(Port.SEARCH));
        variables.put("TASKLIST", ports.http(Port.TASKLIST));
        variables.put("DATA", stack.folder().toString());
        variables.put("LOGS", stack.folder().resolve("logs").toString());
        variables.put(
                "BACKUPS", stack.folder().resolveSibling("runbook-backups").toString());
        variables.put("ADMIN", "Authorization: Basic " + base64("admin:admin"));
        variables.put("SCRAPE", "Accept: text/plain");
        variables.put("PGHOST", "127.0.0.1");
        variables.put("PGPORT", Integer.toString(ports.number(Port.POSTGRES)));
        variables.put("PGDATABASE", "quicksizer");
        variables.put("PGUSER", "postgres");
        variables.put("PGPASSWORD", secret(stack));
        variables.put("PGCONNECT_TIMEOUT", "3");
        variables.put("QUICKSIZER_URL", ports.http(Port.WEB));
        variables.put("QUICKSIZER_DB_URL", stack.databaseAddress());
    }

    /** Sets the variable of a placeholder. */
    public Operator with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    /**
     * Runs the commands in the check section of a page; the output of each must match what the page promises.
     *
     * @return the number of commands, at least 1
     */
    public int check(String runbook) {
        return follow(runbook, "Check", Runbook.named(runbook).checks());
    }

    /** Runs the commands in the action section of a page, like {@link #check}; there may be none. */
    public int act(String runbook) {
        return follow(runbook, "Action", Runbook.named(runbook).actions());
    }

    /** Runs a command that is on no page; returns its output. */
    public String shell(String text) {
        return output(text);
    }

    private int follow(String runbook, String section, List<Command> commands) {
        System.out.printf("  docs/runbooks/%s.md, %s%n", runbook, section);
        commands.forEach(command -> run(runbook, command));
        return commands.size();
    }

    private void run(String runbook, Command command) {
        command.text().lines().forEach(line -> System.out.println("    $ " + line));
        String output = output(command.text());
        output.lines().limit(LINES).forEach(line -> System.out.println("      " + shortened(line)));
        assertThat(command.isShownBy(output))
                .as("%s.md promises another output than%n%s%nof%n%s", runbook, output, command.text())
                .isTrue();
    }

    private String output(String text) {
        try {
            Path said = Files.createTempFile("runbook", ".txt");
            var builder = new ProcessBuilder("bash", "-c", text)
                    .directory(CHECKOUT.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment().putAll(variables);
            var process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError("No end after %d s: %s".formatted(PATIENCE_IN_SECONDS, text));
            }
            String output = Files.readString(said);
            Files.delete(said);
            return output;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String shortened(String line) {
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH) + " …";
    }

    private static String secret(LiveStack stack) {
        try {
            return Files.readString(stack.folder().resolve("postgres.secret")).strip();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

package io.quicksizer.ops.stack;

import io.quicksizer.ops.install.ClassArchive;
import io.quicksizer.ops.process.Launch;
import io.quicksizer.ops.process.StackFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Configuration of one of the product's two applications, which runs from the jar of the build. */
final class ApplicationServer {

    private final StackSetting setting;
    private final Part part;
    private final Port port;

    ApplicationServer(StackSetting setting, Part part, Port port) {
        this.setting = setting;
        this.part = part;
        this.port = port;
    }

    Component component() {
        return server(jar(setting.repository()), setting.data().of(part), setting.ports(), setting.log(part), Map.of());
    }

    /**
     * Configures one of several nodes.
     *
     * @param number from 0; part of the names of its folder and log
     * @param ports of this node
     * @param variables take precedence over the default ones
     * @param checkout whose build it runs
     */
    Replica replica(int number, PortPlan ports, Map<String, String> variables, Path checkout) {
        var folder = setting.data().of(part, number);
        var log = setting.data().logs().resolve(part.id() + "-" + number + ".log");
        return new Replica(server(jar(checkout), folder, ports, log, variables), ports);
    }

    private JvmServer server(Path jar, Path directory, PortPlan ports, Path log, Map<String, String> variables) {
        var http = ports.http(port);
        var launch = new Launch(
                        part.title(),
                        command(jar, directory),
                        environment(ports),
                        directory,
                        log,
                        setting.options().keepLogs())
                .with(variables);
        return new JvmServer(
                new JvmServer.Description(
                        part,
                        part.title(),
                        http,
                        launch,
                        URI.create(http + "/actuator/health/readiness"),
                        Optional.<ClassArchive>empty(),
                        () -> {}),
                setting.processes());
    }

    private Path jar(Path checkout) {
        var target = checkout.resolve(part.id() + "/target");
        try (var jars = Files.newDirectoryStream(target, "quicksizer-" + part.id() + "-*-exec.jar")) {
            for (var jar : jars) {
                return jar;
            }
        } catch (IOException e) {
            throw missing(target);
        }
        throw missing(target);
    }

    private StackFailure missing(Path target) {
        return new StackFailure(
                "There is no quicksizer-%1$s-*-exec.jar in %2$s; build it with ./mvnw -pl %1$s -am package -DskipTests."
                        .formatted(part.id(), target));
    }

    private List<String> command(Path jar, Path directory) {
        var words = new ArrayList<String>();
        words.add(setting.java().java().toString());
        words.addAll(JvmFlags.frugal("384m"));
        words.addAll(JvmFlags.nativeAccess(setting.java()));
        if (setting.options().demo()) {
            words.add("-Dquicksizer.demo.clock=" + StackClock.file(setting.data()));
        }
        words.addAll(
                List.of("-Dfile.encoding=UTF-8", "-jar", copy(jar, directory).toString()));
        return words;
    }

    /** Copies the jar, so that a build can replace it while the application is running. */
    private static Path copy(Path jar, Path directory) {
        try {
            return Files.copy(jar, directory.resolve("application.jar"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StackFailure("%s can't be written (%s).".formatted(directory, e.getMessage()), e);
        }
    }

    private Map<String, String> environment(PortPlan http) {
        var ports = setting.ports();
        var environment = new HashMap<>(Map.of(
                "SPRING_PROFILES_ACTIVE",
                "local",
                "SERVER_ADDRESS",
                "127.0.0.1",
                "SERVER_PORT",
                Integer.toString(http.number(port)),
                "SPRING_DATASOURCE_URL",
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports.number(Port.POSTGRES), PostgresServer.NAME),
                "SPRING_DATASOURCE_USERNAME",
                PostgresServer.NAME,
                "SPRING_DATASOURCE_PASSWORD",
                PostgresServer.NAME,
                "QUICKSIZER_ENGINE_GATEWAYADDRESS",
                ports.http(Port.ENGINE_GATEWAY),
                "QUICKSIZER_ENGINE_RESTADDRESS",
                ports.http(Port.ENGINE_REST)));
        if (setting.mails()) {
            environment.putAll(Map.of(
                    "QUICKSIZER_MAIL_HOST",
                    "127.0.0.1",
                    "QUICKSIZER_MAIL_PORT",
                    Integer.toString(ports.number(Port.MAIL)),
                    "QUICKSIZER_MAIL_TLS",
                    "NONE",
                    "QUICKSIZER_TASKLIST_PORTAL",
                    ports.http(Port.WEB)));
        }
        if (part == Part.WORKERS) {
            environment.put(
                    "QUICKSIZER_TASKLIST_HEALTH", ports.http(Port.TASKLIST_MANAGEMENT) + "/actuator/health/readiness");
        }
        return Map.copyOf(environment);
    }
}

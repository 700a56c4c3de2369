package io.quicksizer.ops.stack;

import io.quicksizer.ops.install.CamundaDistribution;
import io.quicksizer.ops.install.ClassArchive;
import io.quicksizer.ops.process.Launch;
import io.quicksizer.ops.process.StackFailure;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Configuration of Camunda's two processes: the broker with its gateway, and Operate with Tasklist. In a single
 * process, the sign-in of the web applications would also apply to the broker's REST API.
 */
final class CamundaServers {

    private final StackSetting setting;
    private final String version = ConfigurationTemplate.version("camunda");

    CamundaServers(StackSetting setting) {
        this.setting = setting;
    }

    Component engine() {
        return server(
                Part.ENGINE,
                "io.camunda.application.StandaloneBroker",
                "broker",
                "engine.yaml",
                "grpc 127.0.0.1:%d, REST %s"
                        .formatted(
                                setting.ports().number(Port.ENGINE_GATEWAY),
                                setting.ports().http(Port.ENGINE_REST)),
                Port.ENGINE_MANAGEMENT,
                () -> {});
    }

    /**
     * Configures one broker of a cluster, with a gateway and without an exporter.
     *
     * @param number from 0
     * @param ports of all brokers
     */
    Replica broker(int number, List<PortPlan> ports) {
        var directory = setting.data().of(Part.ENGINE, number);
        var values = new HashMap<>(ports.get(number).placeholders());
        values.put("node", Integer.toString(number));
        values.put("nodes", Integer.toString(ports.size()));
        values.put(
                "contacts",
                ports.stream()
                        .map(broker -> "\"127.0.0.1:%d\"".formatted(broker.number(Port.ENGINE_INTERNAL)))
                        .collect(Collectors.joining(", ")));
        return new Replica(
                server(
                        Part.ENGINE,
                        "io.camunda.application.StandaloneBroker",
                        "broker",
                        directory,
                        configure(directory, "broker.yaml", values),
                        setting.data().logs().resolve("engine-" + number + ".log"),
                        ports.get(number).http(Port.ENGINE_REST),
                        ports.get(number).http(Port.ENGINE_MANAGEMENT),
                        () -> {}),
                ports.get(number));
    }

    Component tasklist() {
        return server(
                Part.TASKLIST,
                "io.camunda.application.StandaloneCamunda",
                "operate,tasklist,auth",
                "tasklist.yaml",
                setting.ports().http(Port.TASKLIST) + "/tasklist, /operate",
                Port.TASKLIST_MANAGEMENT,
                () -> new DemoUsers(setting.ports().http(Port.SEARCH)).write());
    }

    private Component server(
            Part part,
            String mainClass,
            String profiles,
            String template,
            String address,
            Port management,
            Runnable whenReady) {
        var directory = setting.data().of(part);
        return server(
                part,
                mainClass,
                profiles,
                directory,
                configure(directory, template, new HashMap<>(setting.ports().placeholders())),
                setting.log(part),
                address,
                setting.ports().http(management),
                whenReady);
    }

    private JvmServer server(
            Part part,
            String mainClass,
            String profiles,
            Path directory,
            Path configuration,
            Path log,
            String address,
            String management,
            Runnable whenReady) {
        var home = setting.cache()
                .provide(CamundaDistribution.recipe(
                        version, ConfigurationTemplate.text("camunda-log4j2.xml"), setting.artifacts()));
        var archive = new ClassArchive(
                setting.cache().root().resolve("class-archives"), part.id() + "-" + home.getFileName(), setting.java());
        var launch = new Launch(
                part.title(),
                command(home, directory, mainClass, archive),
                Map.of(
                        "SPRING_CONFIG_ADDITIONAL_LOCATION",
                        configuration.toUri().toString(),
                        "SPRING_PROFILES_ACTIVE",
                        profiles),
                directory,
                log,
                setting.options().keepLogs());
        return new JvmServer(
                new JvmServer.Description(
                        part,
                        part.title() + " " + version,
                        address,
                        launch,
                        URI.create(management + "/actuator/health/readiness"),
                        Optional.of(archive),
                        whenReady),
                setting.processes());
    }

    private static Path configure(Path directory, String template, Map<String, String> values) {
        values.put("directory", directory.resolve("data").toString());
        try {
            return Files.writeString(
                    directory.resolve("application.yaml"), ConfigurationTemplate.fill(template, values));
        } catch (IOException e) {
            throw new StackFailure("%s can't be written (%s).".formatted(directory, e.getMessage()), e);
        }
    }

    private List<String> command(Path home, Path directory, String mainClass, ClassArchive archive) {
        var words = new ArrayList<String>();
        words.add(setting.java().java().toString());
        words.addAll(archive.flags());
        words.addAll(JvmFlags.frugal("512m"));
        words.addAll(JvmFlags.nativeAccess(setting.java()));
        words.addAll(List.of(
                "-XX:MaxDirectMemorySize=512m",
                "-Dfile.encoding=UTF-8",
                "-Dapp.home=" + directory,
                "-Dbasedir=" + directory,
                "-cp",
                home.resolve(CamundaDistribution.OVERLAY) + File.pathSeparator + home.resolve("lib") + "/*",
                mainClass));
        return words;
    }
}

package io.quicksizer.ops.stack;

import io.quicksizer.ops.install.ClassArchive;
import io.quicksizer.ops.install.JavaRuntime;
import io.quicksizer.ops.install.SearchDistribution;
import io.quicksizer.ops.install.SearchJava;
import io.quicksizer.ops.process.Launch;
import io.quicksizer.ops.process.StackFailure;
import io.quicksizer.ops.process.UnprivilegedUser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Configuration of OpenSearch. Its own start script is not used because it runs three additional JVMs, each of which
 * takes a second, only to compute the options given here.
 */
final class SearchServer {

    private final StackSetting setting;

    SearchServer(StackSetting setting) {
        this.setting = setting;
    }

    Component component() {
        var version = ConfigurationTemplate.version("opensearch");
        var home = install(version);
        var java = SearchJava.find(setting.narrator()::say);
        var directory = prepare();
        var archives = setting.cache().root().resolve("class-archives/search");
        var archive = new ClassArchive(archives, home.getFileName().toString(), java);
        var user = UnprivilegedUser.ableToRead(List.of(home, directory, archives, java.home()));
        user.own(directory);
        close(directory);
        user.own(archives);
        var command = new ArrayList<>(user.prefix());
        command.addAll(command(java, home, directory, archive));
        var http = setting.ports().http(Port.SEARCH);
        return new JvmServer(
                new JvmServer.Description(
                        Part.SEARCH,
                        Part.SEARCH.title() + " " + version,
                        http,
                        new Launch(
                                Part.SEARCH.title(),
                                command,
                                Map.of("HOME", directory.toString()),
                                directory,
                                setting.log(Part.SEARCH),
                                setting.options().keepLogs()),
                        URI.create(http + "/_cluster/health?wait_for_status=yellow&timeout=1s"),
                        Optional.of(archive),
                        () -> {}),
                setting.processes());
    }

    private static void close(Path directory) {
        try {
            PrivateFiles.closeFolder(directory);
        } catch (IOException e) {
            throw new StackFailure("%s can't be closed to other users (%s).".formatted(directory, e.getMessage()), e);
        }
    }

    private Path install(String version) {
        var source = setting.repository().resolve("ops/search-plugin/LifecycleSettingPlugin.java");
        try {
            return setting.cache().provide(SearchDistribution.recipe(version, source, setting.artifacts()));
        } catch (IOException e) {
            throw new StackFailure("%s can't be read; is the checkout complete?".formatted(source), e);
        }
    }

    private Path prepare() {
        var directory = setting.data().of(Part.SEARCH);
        try {
            for (var name : List.of("data", "logs", "conf", "tmp")) {
                Files.createDirectories(directory.resolve(name));
            }
            var values = new HashMap<>(setting.ports().placeholders());
            values.put("directory", directory.toString());
            Files.writeString(
                    directory.resolve("conf/opensearch.yml"), ConfigurationTemplate.fill("opensearch.yml", values));
            Files.writeString(
                    directory.resolve("conf/log4j2.properties"),
                    ConfigurationTemplate.text("opensearch-log4j2.properties"));
        } catch (IOException e) {
            throw new StackFailure("%s can't be written (%s).".formatted(directory, e.getMessage()), e);
        }
        return directory;
    }

    private static List<String> command(JavaRuntime java, Path home, Path directory, ClassArchive archive) {
        var words = new ArrayList<String>();
        words.add(java.java().toString());
        words.addAll(archive.flags());
        words.addAll(JvmFlags.frugal("1g"));
        if (java.feature() >= 18) {
            words.add("-Djava.security.manager=allow");
        }
        words.addAll(List.of(
                "-Xss1m",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Djna.nosys=true",
                "-Dio.netty.noUnsafe=true",
                "-Dio.netty.noKeySetOptimization=true",
                "-Dio.netty.recycler.maxCapacityPerThread=0",
                "-Dio.netty.allocator.numDirectArenas=0",
                "-Dlog4j.shutdownHookEnabled=false",
                "-Dlog4j2.disable.jmx=true",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=org.opensearch.secure_sm.SecuredForkJoinWorkerThreadFactory",
                "-Djava.io.tmpdir=" + directory.resolve("tmp"),
                "-Dopensearch.path.home=" + home,
                "-Dopensearch.path.conf=" + directory.resolve("conf"),
                "-Dopensearch.distribution.type=zip",
                "-Dopensearch.bundled_jdk=false",
                "-cp",
                home.resolve("lib") + "/*",
                "org.opensearch.bootstrap.OpenSearch"));
        return words;
    }
}

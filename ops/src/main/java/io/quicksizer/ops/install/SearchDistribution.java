package io.quicksizer.ops.install;

import io.quicksizer.ops.process.StackFailure;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/**
 * OpenSearch's smallest distribution, completed with the modules Camunda's indices need and with our plugin of one
 * class, compiled here from the source in the repository.
 */
public final class SearchDistribution {

    private static final String PLUGIN = "io.quicksizer.ops.search.LifecycleSettingPlugin";

    private static final String MAY_MAKE_CLASS_LOADERS = """
            grant {
              permission java.lang.RuntimePermission "createClassLoader";
              permission java.lang.RuntimePermission "getClassLoader";
            };
            """;

    private static final String MAY_CONNECT = """
            grant {
              permission java.net.SocketPermission "*", "connect";
            };
            """;

    private static final List<SearchModule> MODULES = List.of(
            new SearchModule(
                    "lang-painless",
                    "org.opensearch.painless.PainlessPlugin",
                    "",
                    List.of(
                            "lang-painless",
                            "opensearch-scripting-painless-spi",
                            "antlr4-runtime",
                            "asm",
                            "asm-analysis",
                            "asm-commons",
                            "asm-tree",
                            "asm-util"),
                    MAY_MAKE_CLASS_LOADERS),
            new SearchModule(
                    "parent-join", "org.opensearch.join.ParentJoinPlugin", "", List.of("parent-join-client"), ""),
            new SearchModule(
                    "analysis-common",
                    "org.opensearch.analysis.common.CommonAnalysisPlugin",
                    "lang-painless",
                    List.of("analysis-common"),
                    ""),
            new SearchModule(
                    "mapper-extras",
                    "org.opensearch.index.mapper.MapperExtrasPlugin",
                    "",
                    List.of("mapper-extras-client"),
                    ""),
            new SearchModule(
                    "reindex",
                    "org.opensearch.index.reindex.ReindexPlugin",
                    "",
                    List.of(
                            "reindex-client",
                            "opensearch-rest-client",
                            "opensearch-ssl-config",
                            "httpclient",
                            "httpcore",
                            "httpcore-nio",
                            "httpasyncclient",
                            "commons-codec",
                            "commons-logging"),
                    MAY_CONNECT));

    private SearchDistribution() {}

    /**
     * The recipe of the distribution's installation.
     *
     * @param pluginSource the Java source of our plugin
     * @param artifacts where zip and jars come from
     */
    public static Recipe recipe(String version, Path pluginSource, MavenArtifacts artifacts) throws IOException {
        return new Recipe(
                "opensearch",
                version,
                List.of(Files.readString(pluginSource), MODULES.toString(), "1"),
                folder -> build(version, pluginSource, artifacts, folder));
    }

    private static void build(String version, Path source, MavenArtifacts artifacts, Path folder) throws IOException {
        Archive.unpack(artifacts.file("opensearch"), folder);
        for (var module : MODULES) {
            module.install(version, artifacts, folder.resolve("modules"));
        }
        var plugin = new SearchModule("lifecycle-setting", PLUGIN, "", List.of(), "");
        var home = plugin.install(version, artifacts, folder.resolve("plugins"));
        Archive.jar(home.resolve("lifecycle-setting.jar"), compile(source, folder.resolve("lib")));
    }

    private static Map<String, byte[]> compile(Path source, Path libraries) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new StackFailure("This Java has no compiler; install a JDK (not a JRE) and set JAVA_HOME to it.");
        }
        var output = Files.createTempDirectory("quicksizer-plugin");
        var messages = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null);
                var jars = Files.list(libraries)) {
            var path = jars.map(Path::toString).collect(Collectors.joining(java.io.File.pathSeparator));
            var options = List.of("--release", "17", "-proc:none", "-cp", path, "-d", output.toString());
            if (!compiler.getTask(messages, files, null, options, null, files.getJavaFileObjects(source))
                    .call()) {
                throw new IOException("the plugin does not compile: " + messages);
            }
            var entry = PLUGIN.replace('.', '/') + ".class";
            return Map.of(entry, Files.readAllBytes(output.resolve(entry)));
        } finally {
            InstallCache.delete(output);
        }
    }
}

package io.quicksizer.ops.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One module or plugin folder of OpenSearch.
 *
 * @param name also the name of its folder
 * @param className the plugin's main class
 * @param extended the module that it extends, or an empty text
 * @param artifacts the jars it consists of, by artifact id
 * @param policy its grants under OpenSearch's security manager, or an empty text
 */
record SearchModule(String name, String className, String extended, List<String> artifacts, String policy) {

    /** Writes the folder and returns it. */
    Path install(String version, MavenArtifacts source, Path parent) throws IOException {
        var folder = Files.createDirectories(parent.resolve(name));
        for (var artifact : artifacts) {
            var jar = source.file(artifact);
            Files.copy(jar, folder.resolve(jar.getFileName()));
        }
        Files.writeString(folder.resolve("plugin-descriptor.properties"), descriptor(version));
        if (!policy.isEmpty()) {
            Files.writeString(folder.resolve("plugin-security.policy"), policy);
        }
        return folder;
    }

    private String descriptor(String version) {
        return """
        description=%1$s
        version=%4$s
        name=%1$s
        classname=%2$s
        java.version=11
        opensearch.version=%4$s
        custom.foldername=
        extended.plugins=%3$s
        has.native.controller=false
        """.formatted(name, className, extended, version);
    }
}

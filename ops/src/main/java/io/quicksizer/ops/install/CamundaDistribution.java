package io.quicksizer.ops.install;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Camunda's distribution with an additional jar at the front of its class path.
 *
 * <p>The jar fixes a mapping of Tasklist 8.6.0: on OpenSearch, Tasklist writes timestamps without milliseconds when
 * these are 000, its own date format rejects them, and the import of that record is retried forever. The fixed file is
 * derived from the distribution's own at installation, because the original is Camunda's and is not kept in this
 * repository.
 */
public final class CamundaDistribution {

    /** The jar at the front of the class path, relative to the installation's folder. */
    public static final String OVERLAY = "overlay.jar";

    private static final String MAPPING = "schema/os/create/template/tasklist-list-view.json";
    private static final String REFUSES_WHOLE_SECONDS = "\"date_time || epoch_millis\"";
    private static final String TAKES_WHOLE_SECONDS = "\"strict_date_optional_time || date_time || epoch_millis\"";

    private CamundaDistribution() {}

    /**
     * Returns the recipe of the distribution's installation.
     *
     * @param logging a log4j2 configuration that logs to the console only
     * @param artifacts where the zip comes from
     */
    public static Recipe recipe(String version, String logging, MavenArtifacts artifacts) {
        return new Recipe(
                "camunda",
                version,
                List.of(logging, TAKES_WHOLE_SECONDS, "1"),
                folder -> build(logging, artifacts, folder));
    }

    private static void build(String logging, MavenArtifacts artifacts, Path folder) throws IOException {
        Archive.unpack(artifacts.file("camunda-zeebe"), folder);
        Archive.jar(
                folder.resolve(OVERLAY),
                Map.of("log4j2.xml", logging.getBytes(StandardCharsets.UTF_8), MAPPING, correctedMapping(folder)));
    }

    private static byte[] correctedMapping(Path folder) throws IOException {
        try (var jars = Files.newDirectoryStream(folder.resolve("lib"), "tasklist-els-schema-*.jar")) {
            var original = Archive.text(jars.iterator().next(), MAPPING);
            if (!original.contains(REFUSES_WHOLE_SECONDS)) {
                throw new IOException(
                        MAPPING + " does not contain the date format to correct; it may no longer be necessary");
            }
            return original.replace(REFUSES_WHOLE_SECONDS, TAKES_WHOLE_SECONDS).getBytes(StandardCharsets.UTF_8);
        }
    }
}

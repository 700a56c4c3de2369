package io.quicksizer.ops.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quicksizer.ops.process.StackFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a shell script in the place of Maven. */
class MavenArtifactsTest {

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();

    @Test
    void an_artifact_is_distinguished_from_another_whose_name_begins_alike() throws IOException {
        var maven = maven("""
                for word; do case $word in -Dmdep.outputFile=*) list=${word#*=};; esac; done
                printf '/m2/opensearch-core-2.1.jar:/m2/opensearch-2.1.zip' > "$list"
                """);

        assertThat(maven.file("opensearch")).isEqualTo(Path.of("/m2/opensearch-2.1.zip"));
        assertThat(said).hasSize(1).first().asString().startsWith("Fetching the servers");
    }

    @Test
    void a_download_that_fails_is_reported_with_mavens_reason_and_what_to_do() throws IOException {
        var maven = maven("echo '[ERROR] Could not transfer artifact x'; echo '[ERROR] more'; exit 1");

        assertThatThrownBy(() -> maven.file("opensearch"))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("check the network or the mirrors")
                .hasMessageContaining("Could not transfer artifact x")
                .hasMessageNotContaining("more");
    }

    private MavenArtifacts maven(String script) throws IOException {
        var program = folder.resolve("mvn");
        Files.writeString(program, "#!/bin/sh\n" + script);
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return new MavenArtifacts(folder, List.of(program.toString()), false, said::add);
    }
}

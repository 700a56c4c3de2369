package io.quicksizer.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.StandInEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Clients that {@code ops/api-clients} has generated, against the portal; {@code ops/test --only clients} runs it. The
 * folder of the clients is {@code -Dquicksizer.clients}.
 */
@PortalTest
class GeneratedClients {
    private static final Path CLIENTS = Path.of(System.getProperty("quicksizer.clients", "../target/api-clients"));

    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    private String token;

    @BeforeEach
    void token() {
        engine.opened("So that there is a catalogue");
        token = portal.as("admin")
                .post("/api/v1/service-tokens", """
                        {"name":"client","role":"PLANNER","scopes":["ENGAGEMENTS_READ","ENGAGEMENTS_WRITE"],"days":1}""")
                .isStatus(200)
                .json()
                .path("token")
                .asText();
    }

    @Test
    void a_program_in_java_works_with_the_generated_client(@TempDir Path classes) throws Exception {
        String path = System.getProperty("java.class.path") + ":" + CLIENTS.resolve("java/libraries/*");
        List<String> compile =
                new ArrayList<>(List.of(tool("javac"), "-nowarn", "-proc:none", "-cp", path, "-d", classes.toString()));
        compile.add("src/test/clients/CrmJourney.java");
        try (Stream<Path> sources = Files.walk(CLIENTS.resolve("java/src/main/java"))) {
            sources.filter(source -> source.toString().endsWith(".java"))
                    .map(Path::toString)
                    .forEach(compile::add);
        }
        run(compile);
        assertThat(run(List.of(tool("java"), "-cp", classes + ":" + path, "CrmJourney", portal.address(), token)))
                .isEqualTo("From Java OPP-JAVA 1");
    }

    @Test
    void a_program_in_typescript_works_with_the_generated_client() throws Exception {
        Path compiled = CLIENTS.resolve("typescript/dist/crm-journey.js");
        assertThat(run(List.of("node", compiled.toString(), portal.address(), token)))
                .isEqualTo("From TypeScript OPP-TS 1");
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().reduce("", (before, line) -> line).strip();
    }
}

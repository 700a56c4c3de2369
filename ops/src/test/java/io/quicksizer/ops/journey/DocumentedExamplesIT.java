package io.quicksizer.ops.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quicksizer.ops.testing.Addresses;
import io.quicksizer.ops.testing.OnTheStack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnTheStack.class)
@DisplayName("The examples of the documentation")
class DocumentedExamplesIT {
    private static final Path DOCS = Path.of(System.getProperty("quicksizer.checkout", ".."), "docs");
    private static final Pattern BLOCK = Pattern.compile("```[a-z]*\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CALL = Pattern.compile(
            "curl -u (\\w+:\\w+) http://127\\.0\\.0\\.1:8090(\\S+)(?: -H '([^:]+): ([^']+)')?(?: -d '([^']*)')?\\s*");

    private final Addresses addresses;

    DocumentedExamplesIT(Addresses addresses) {
        this.addresses = addresses;
    }

    @Test
    void each_call_of_the_local_stack_does_what_it_shows() throws IOException {
        List<String> calls = calls();
        assertThat(calls).hasSizeGreaterThan(1).allSatisfy(call -> {
            Matcher parts = CALL.matcher(call);
            assertThat(parts.matches()).as("a call that this test can read").isTrue();
            HttpResponse<String> answer = answer(parts);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(new ObjectMapper().readTree(answer.body())).isNotEmpty();
        });
    }

    private HttpResponse<String> answer(Matcher parts) throws IOException, InterruptedException {
        var credentials = Base64.getEncoder().encodeToString(parts.group(1).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(addresses.portal() + parts.group(2)))
                .header("Authorization", "Basic " + credentials);
        if (parts.group(3) != null) {
            request.header(parts.group(3), parts.group(4));
        }
        if (parts.group(5) != null) {
            request.POST(BodyPublishers.ofString(parts.group(5)));
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static List<String> calls() throws IOException {
        try (Stream<Path> files = Files.walk(DOCS)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .flatMap(file -> BLOCK.matcher(text(file)).results())
                    .map(block -> block.group(1))
                    .filter(block -> block.contains("http://127.0.0.1:8090/api/"))
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}

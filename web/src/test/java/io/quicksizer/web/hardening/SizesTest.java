package io.quicksizer.web.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.Reply;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever sends too much gets an answer that says so, not a connection that breaks, and nothing of it is kept. */
@PortalTest
class SizesTest {
    private static final int FORM = 300_000;
    private static final int UPLOAD = 23 * 1024 * 1024;

    @Autowired
    private Portal portal;

    @Test
    void a_form_that_is_too_large_gets_a_page_that_says_so_whether_announced_or_chunked() {
        for (BodyPublisher body : new BodyPublisher[] {
            BodyPublishers.ofByteArray(filled("name=", FORM)),
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(filled("name=", FORM)))
        }) {
            Reply reply = portal.anonymous()
                    .header("Accept", "text/html")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .send("POST", "/sign-in", body)
                    .isStatus(413);
            assertThat(reply.text()).contains("Too large");
        }
    }

    @Test
    void an_upload_that_is_too_large_gets_a_problem_on_the_api_and_a_page_on_the_page() {
        byte[] upload =
                filled("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.xlsx\"\r\n\r\n", UPLOAD);

        portal.as("admin")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .send("POST", "/api/v1/catalogue/imports", BodyPublishers.ofByteArray(upload))
                .isProblem(413, "too-large");
        assertThat(portal.as("admin")
                        .header("Accept", "text/html")
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .send("POST", "/catalogue", BodyPublishers.ofByteArray(upload))
                        .isStatus(413)
                        .text())
                .contains("Too large");
    }

    @Test
    void a_json_body_that_is_too_large_gets_a_problem() {
        portal.as("planner").post("/api/v1/quick-size", " ".repeat(1_100_000)).isProblem(413, "too-large");
    }

    @ParameterizedTest
    @ValueSource(ints = {17_000, 100_000})
    void headers_that_are_too_large_are_refused_without_a_word_of_the_inside(int length) {
        Reply reply = portal.as("planner").header("X-Large", "x".repeat(length)).get("/api/v1/catalogue");

        assertThat(reply.status()).isIn(400, 431);
        assertThat(reply.text()).doesNotContain("Exception", "\tat ", "Tomcat", "apache");
    }

    @Test
    void an_address_that_is_too_long_is_refused_without_a_word_of_the_inside() {
        Reply reply = portal.as("planner").get("/engagements?q=" + "x".repeat(20_000));

        assertThat(reply.status()).isIn(400, 414, 431);
        assertThat(reply.text()).doesNotContain("Exception", "\tat ", "Tomcat", "apache");
    }

    private static byte[] filled(String begin, int length) {
        byte[] body = new byte[length];
        Arrays.fill(body, (byte) 'x');
        byte[] first = begin.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(first, 0, body, 0, first.length);
        return body;
    }
}

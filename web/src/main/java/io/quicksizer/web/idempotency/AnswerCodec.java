package io.quicksizer.web.idempotency;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quicksizer.db.idempotency.StoredAnswer;
import io.quicksizer.web.json.ApiJson;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Storage format of responses to be replayed: status, body, and the headers about the content. */
@Component
class AnswerCodec {
    private static final List<String> KEPT = List.of("Content-Type", "Location", "ETag");
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final ApiJson json;

    AnswerCodec(ApiJson json) {
        this.json = json;
    }

    StoredAnswer keep(ContentCachingResponseWrapper response) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT) {
            String value = response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new StoredAnswer(
                response.getStatus(),
                new String(response.getContentAsByteArray(), StandardCharsets.UTF_8),
                json.mapper().writeValueAsString(headers));
    }

    /** Returns the location of the created resource; empty if the response has none. */
    String location(StoredAnswer answer) throws IOException {
        return json.mapper().readValue(answer.headersJson(), HEADERS).getOrDefault("Location", "");
    }

    void replay(StoredAnswer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        json.mapper().readValue(answer.headersJson(), HEADERS).forEach(response::setHeader);
        response.setHeader(IdempotencyFilter.REPLAYED, "true");
        response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
    }
}

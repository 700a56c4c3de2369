package io.quicksizer.web.notification;

import io.quicksizer.web.notification.WebhookJson.WebhookEntryJson;
import io.quicksizer.web.notification.WebhookJson.WebhookRegistered;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AdministratorsOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.webhook.Webhooks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** API for webhooks. */
@RestController
@RequestMapping("/api/v1/webhooks")
@Tag(name = "Webhooks")
class WebhooksController {
    private final Webhooks webhooks;

    WebhooksController(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @GetMapping
    @AdministratorsOnly
    @Operation(summary = "All endpoints with their latest deliveries", operationId = "webhooks")
    List<WebhookJson> list(Person person) {
        return Answers.done(webhooks.list(person)).endpoints().stream()
                .map(WebhookJson::of)
                .toList();
    }

    @PostMapping
    @AdministratorsOnly
    @Operation(summary = "Register an endpoint; the answer has its secret", operationId = "registerWebhook")
    ResponseEntity<WebhookRegistered> register(Person person, @RequestBody WebhookEntryJson body) {
        return Answers.ok(webhooks.register(person, body.entry()).map(WebhookRegistered::of));
    }

    @PostMapping("/{id}/secret")
    @AdministratorsOnly
    @Operation(summary = "Give an endpoint a new secret", operationId = "renewWebhookSecret")
    ResponseEntity<WebhookRegistered> renewSecret(Person person, @PathVariable UUID id) {
        return Answers.ok(webhooks.renewSecret(person, id).map(WebhookRegistered::of));
    }

    @PostMapping("/{id}/test")
    @AdministratorsOnly
    @Operation(summary = "Send a test to an endpoint", operationId = "testWebhook")
    ResponseEntity<Void> test(Person person, @PathVariable UUID id) {
        Answers.done(webhooks.test(person, id));
        return ResponseEntity.accepted().build();
    }

    @DeleteMapping("/{id}")
    @AdministratorsOnly
    @Operation(summary = "Remove an endpoint with everything that was sent to it", operationId = "removeWebhook")
    ResponseEntity<Void> remove(Person person, @PathVariable UUID id) {
        Answers.done(webhooks.remove(person, id));
        return ResponseEntity.noContent().build();
    }
}

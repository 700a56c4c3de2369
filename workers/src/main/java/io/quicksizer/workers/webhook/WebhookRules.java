package io.quicksizer.workers.webhook;

import io.quicksizer.workers.notification.NoticeKind;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.sizing.ProblemCode;
import io.quicksizer.workers.sizing.VisibleText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Checks an endpoint before it is registered. */
@Component
class WebhookRules {
    private static final int LONGEST_NAME = 100;

    private final WebhookSecrets secrets;
    private final WebhookSettings settings;

    WebhookRules(WebhookSecrets secrets, WebhookSettings settings) {
        this.secrets = secrets;
        this.settings = settings;
    }

    /** All that is wrong with an entry; empty if it can be registered. */
    List<Problem> problems(WebhookEntry entry) {
        List<Problem> problems = new ArrayList<>();
        String name = entry.name();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            problems.add(Problem.of("name", WebhookProblem.WEBHOOK_NAME_UNFIT));
        } else if (!VisibleText.isText(name)) {
            problems.add(Problem.of("name", ProblemCode.TEXT_NOT_PRINTABLE));
        }
        if (WebhookAddress.of(entry.url(), settings).isEmpty()) {
            problems.add(Problem.of("url", WebhookProblem.WEBHOOK_ADDRESS_REFUSED));
        }
        if (Arrays.stream(WebhookFormat.values())
                .noneMatch(format -> format.name().equals(entry.format()))) {
            problems.add(Problem.of("format", WebhookProblem.WEBHOOK_FORMAT_UNKNOWN, entry.format()));
        }
        if (entry.kinds().isEmpty()) {
            problems.add(Problem.of("kinds", WebhookProblem.WEBHOOK_KINDS_MISSING));
        }
        entry.kinds().stream()
                .filter(kind -> NoticeKind.named(kind).isEmpty())
                .map(kind -> Problem.of("kinds", WebhookProblem.WEBHOOK_KIND_UNKNOWN, kind))
                .forEach(problems::add);
        if (!secrets.available()) {
            problems.add(Problem.of("url", WebhookProblem.WEBHOOKS_ARE_OFF));
        }
        return problems;
    }
}

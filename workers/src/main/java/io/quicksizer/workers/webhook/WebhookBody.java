package io.quicksizer.workers.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quicksizer.db.notification.NoticeRow;
import io.quicksizer.workers.notification.NoticeFacts;
import io.quicksizer.workers.notification.NoticeText;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Writes what a webhook sends, in each format. */
final class WebhookBody {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private WebhookBody() {}

    /**
     * The body.
     *
     * @param delivery by which the receiver recognises a repetition
     * @param address of the page that shows the fact; empty if the installation names none
     * @param language language of the texts
     */
    static String of(WebhookFormat format, UUID delivery, NoticeRow notice, String address, Locale language) {
        NoticeText text = NoticeText.of(language, ZoneOffset.UTC);
        return write(
                switch (format) {
                    case SIGNED_JSON -> plain(delivery, notice, address, text);
                    case SLACK -> slack(notice, address, text);
                    case TEAMS -> teams(notice, address, text);
                });
    }

    private static ObjectNode plain(UUID delivery, NoticeRow notice, String address, NoticeText text) {
        ObjectNode body = JSON.createObjectNode();
        body.put("id", delivery.toString());
        body.put("event", notice.id().toString());
        body.put("kind", notice.kind());
        body.put("occurredAt", notice.at().toString());
        body.put("title", title(notice, text));
        body.put("address", address);
        if (notice.engagementId() != null) {
            body.put("engagementId", notice.engagementId().toString());
        }
        ObjectNode facts = body.putObject("facts");
        facts(notice).forEach(facts::put);
        return body;
    }

    /** Slack reads {@code &}, {@code <} and {@code >} as markup, so that nobody's text becomes a link or a mention. */
    private static ObjectNode slack(NoticeRow notice, String address, NoticeText text) {
        String title = forSlack(title(notice, text));
        String detail = forSlack(text.detail(notice.kind(), facts(notice)));
        String linked = address.isEmpty() ? title : "<" + address + "|" + title.replace("|", "/") + ">";
        ObjectNode body = JSON.createObjectNode();
        body.put("text", detail.isEmpty() ? linked : linked + "\n" + detail);
        return body;
    }

    private static String forSlack(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static ObjectNode teams(NoticeRow notice, String address, NoticeText text) {
        ObjectNode body = JSON.createObjectNode();
        body.put("type", "message");
        ObjectNode attachment = body.putArray("attachments").addObject();
        attachment.put("contentType", "application/vnd.microsoft.card.adaptive");
        ObjectNode card = attachment.putObject("content");
        card.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
        card.put("type", "AdaptiveCard");
        card.put("version", "1.4");
        var lines = card.putArray("body");
        lines.addObject()
                .put("type", "TextBlock")
                .put("text", forTeams(title(notice, text)))
                .put("weight", "Bolder")
                .put("wrap", true);
        String detail = text.detail(notice.kind(), facts(notice));
        if (!detail.isEmpty()) {
            lines.addObject()
                    .put("type", "TextBlock")
                    .put("text", forTeams(detail))
                    .put("wrap", true);
        }
        if (!address.isEmpty()) {
            card.putArray("actions")
                    .addObject()
                    .put("type", "Action.OpenUrl")
                    .put("title", text.word("mail.open"))
                    .put("url", address);
        }
        return body;
    }

    /** Cards read Markdown; a backslash keeps nobody's text from being a link. */
    private static String forTeams(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]()#])", "\\\\$1");
    }

    private static String title(NoticeRow notice, NoticeText text) {
        return text.title(notice.kind(), facts(notice));
    }

    private static Map<String, String> facts(NoticeRow notice) {
        return NoticeFacts.read(notice.factsJson());
    }

    private static String write(ObjectNode body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the body of a webhook can't be written as JSON", impossible);
        }
    }
}

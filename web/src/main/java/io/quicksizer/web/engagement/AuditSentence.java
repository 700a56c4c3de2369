package io.quicksizer.web.engagement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quicksizer.db.audit.AuditFact;
import io.quicksizer.db.audit.AuditOutcome;
import io.quicksizer.web.page.ProblemText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Renderer of audit entries as sentences. The message bundle has a sentence for each action; its placeholders name the
 * details shown: {@code {person}} is the detail of that name.
 */
@Component
class AuditSentence {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Set<String> PEOPLE = Set.of("actor", "person", "approver", "for");
    private static final Set<String> GROUPS = Set.of("group", "groups");

    /** Actions whose details {@code from} and {@code to} are people; elsewhere they are versions or alternatives. */
    private static final Set<String> BETWEEN_PEOPLE =
            Set.of("engagement.hand-over", "engagement.take-back", "approval.reassign");

    private final MessageSource texts;
    private final ProblemText groups;

    AuditSentence(MessageSource texts, ProblemText groups) {
        this.texts = texts;
        this.groups = groups;
    }

    /**
     * Returns the sentence of an entry.
     *
     * @param revision number of the revision that the entry is about, or 0
     * @param names maps user names to display names
     */
    String of(AuditFact fact, int revision, Locale locale, UnaryOperator<String> names) {
        Map<String, String> details = details(fact.detailJson());
        details.put("actor", fact.actor());
        if (revision > 0) {
            details.put("revision", Integer.toString(revision));
        }
        details.put("action", text("dossier.audit.attempt." + fact.action(), fact.action(), locale));
        Matcher place = PLACE.matcher(text(key(fact, details), "{actor}: {action}", locale));
        return place.replaceAll((MatchResult found) -> Matcher.quoteReplacement(
                isPerson(found.group(1), fact.action())
                        ? person(details.getOrDefault(found.group(1), ""), locale, names)
                        : value(found.group(1), details.getOrDefault(found.group(1), ""), locale)));
    }

    boolean isRefusal(AuditFact fact) {
        return fact.outcome() == AuditOutcome.REFUSED;
    }

    /** Returns the message key; for some actions it depends on whether a team or a delegation is involved. */
    private String key(AuditFact fact, Map<String, String> details) {
        if (isRefusal(fact)) {
            return "dossier.audit.refused";
        }
        String variant = details.containsKey("team") ? ".team" : "";
        boolean delegated = !fact.actor().equals(details.getOrDefault("for", fact.actor()));
        return "dossier.audit." + fact.action() + (delegated ? ".delegated" : variant);
    }

    private static boolean isPerson(String name, String action) {
        return PEOPLE.contains(name) || BETWEEN_PEOPLE.contains(action) && (name.equals("from") || name.equals("to"));
    }

    private String person(String value, Locale locale, UnaryOperator<String> names) {
        return value.equals("workflow") ? text("dossier.audit.workflow", value, locale) : names.apply(value);
    }

    private String value(String name, String value, Locale locale) {
        if (GROUPS.contains(name)) {
            return Arrays.stream(value.split(", "))
                    .map(group -> groups.group(group, locale))
                    .collect(Collectors.joining(", "));
        }
        if (name.equals("step") || name.equals("point")) {
            return text("step." + value, text("dossier.point." + value, value, locale), locale);
        }
        return text("dossier.audit." + name + "." + value, value, locale);
    }

    /** Passes no arguments, so that the braces remain for the details. */
    private String text(String key, String otherwise, Locale locale) {
        return String.valueOf(texts.getMessage(key, null, otherwise, locale));
    }

    private static Map<String, String> details(String json) {
        Map<String, String> details = new HashMap<>();
        for (Map.Entry<String, JsonNode> detail : read(json).properties()) {
            details.put(detail.getKey(), plain(detail.getValue()));
        }
        return details;
    }

    private static String plain(JsonNode value) {
        if (!value.isArray()) {
            return value.asText();
        }
        List<String> texts = new ArrayList<>();
        value.forEach(element -> texts.add(element.asText()));
        return String.join(", ", texts);
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("the detail of an audit entry can't be read as JSON", foreign);
        }
    }
}

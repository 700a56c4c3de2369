package io.quicksizer.web.wizard;

import io.quicksizer.web.page.NumberText;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.ScopeTypeInfo;
import io.quicksizer.workers.engagement.ShowingStep.Shown;
import io.quicksizer.workers.result.Answer.Difference;
import io.quicksizer.workers.sizing.CatalogueLineItem;
import io.quicksizer.workers.wizard.entry.StepEntry;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Formatter of the fields of a conflict: labels instead of paths, and names instead of keys. */
@Component
class ConflictFields {
    private static final Pattern NUMBER = Pattern.compile("y\\d|.*\\.days");
    private static final Pattern ROW = Pattern.compile("(\\w+)\\[(\\d{1,4})](?:\\.(\\w+))?");

    private final MessageSource messages;

    ConflictFields(MessageSource messages) {
        this.messages = messages;
    }

    List<WizardView.Field> of(List<Difference> differences, Shown shown, StepEntry yours, Locale locale) {
        return differences.stream()
                .map(difference -> new WizardView.Field(
                        difference.field(),
                        label(difference.field(), yours, shown.catalogue(), locale),
                        value(difference.field(), difference.yours(), shown.catalogue(), locale),
                        value(difference.field(), difference.theirs(), shown.catalogue(), locale)))
                .toList();
    }

    private String label(String path, StepEntry yours, CatalogueSnapshot catalogue, Locale locale) {
        Matcher row = ROW.matcher(path);
        if (!row.matches()) {
            return text("context." + path, text("wizard.label." + path, path, locale), locale);
        }
        String member = row.group(3) == null ? "" : text("wizard.label." + row.group(3), row.group(3), locale);
        String of = yours.subject(row.group(1), Integer.parseInt(row.group(2)))
                .map(key -> name(key, catalogue))
                .orElse("");
        return of.isEmpty() ? member : of + ", " + member;
    }

    private String value(String path, String value, CatalogueSnapshot catalogue, Locale locale) {
        return NUMBER.matcher(path).matches() ? NumberText.of(value, locale) : words(value, catalogue, locale);
    }

    private String words(String value, CatalogueSnapshot catalogue, Locale locale) {
        return Arrays.stream(value.split(", "))
                .map(part -> text("wizard.value." + part, name(part, catalogue), locale))
                .collect(Collectors.joining(", "));
    }

    private static String name(String key, CatalogueSnapshot catalogue) {
        return catalogue
                .lineItem(key)
                .map(CatalogueLineItem::name)
                .or(() -> catalogue.scopeType(key).map(ScopeTypeInfo::name))
                .or(() -> catalogue.serviceName(key))
                .orElse(key);
    }

    private String text(String key, String otherwise, Locale locale) {
        String found = messages.getMessage(key, null, null, locale);
        return found == null ? otherwise : found;
    }
}

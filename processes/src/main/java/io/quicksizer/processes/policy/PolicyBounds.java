package io.quicksizer.processes.policy;

import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.BusinessKnowledgeModel;
import org.camunda.bpm.model.dmn.instance.Text;

/**
 * Limits that prevent the evaluation of a policy from running endlessly or exhausting the memory: rules only compare
 * figures, so they need no loops, no functions and no regular expressions.
 */
final class PolicyBounds {
    /** Far more than 99 rules need. */
    private static final int MOST_CHARACTERS = 1 << 20;

    private static final Pattern TEXT_IN_QUOTES = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");
    private static final Pattern ENDLESS =
            Pattern.compile("\\b(?:for|some|every|function)\\b|\\b(?:matches|replace|split)\\s*\\(");

    private PolicyBounds() {}

    static void requireModest(String xml) {
        if (xml.length() > MOST_CHARACTERS) {
            throw new NotDmn("The file is too large for a policy.");
        }
    }

    static void requireEnding(DmnModelInstance model) {
        boolean endless = model.getModelElementsByType(Text.class).stream()
                .map(text -> TEXT_IN_QUOTES.matcher(text.getTextContent()).replaceAll("\"\""))
                .anyMatch(expression -> ENDLESS.matcher(expression).find());
        if (endless
                || !model.getModelElementsByType(BusinessKnowledgeModel.class).isEmpty()) {
            throw new NotDmn("The file uses loops, functions or regular expressions; a policy only compares figures.");
        }
    }
}

package io.quicksizer.web.page;

import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.sizing.MessageWord;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.sizing.Warning;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Problems and warnings in the reader's language; where a bundle has no translation, the rule's own English text is
 * used.
 */
@Component
public class ProblemText {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,10})?");

    private final MessageSource messages;

    ProblemText(MessageSource messages) {
        this.messages = messages;
    }

    /** The problems with their fields, each once however many rules found it. */
    public FieldProblems of(List<Problem> problems, Locale locale) {
        return new FieldProblems(problems.stream()
                .distinct()
                .map(problem -> new FieldProblems.Found(
                        problem.field(), FieldProblems.id(problem.field()), of(problem, locale)))
                .toList());
    }

    /** A warning's sentence. */
    public String of(Warning warning, Locale locale) {
        List<String> arguments = warning.arguments().stream()
                .map(argument -> number(argument, locale))
                .toList();
        return text("warning." + warning.code().key(), arguments, warning.message(), locale);
    }

    /** A conflict's sentence. */
    public String of(Answer.Conflicting<?> conflicting, Locale locale) {
        Conflict conflict = conflicting.conflict();
        return text(
                "conflict." + conflict.code().key(), words(conflict.arguments(), locale), conflict.message(), locale);
    }

    /** A refusal's sentence. */
    public String of(Refusal refusal, Locale locale) {
        return text("refusal." + refusal.reason().name(), List.of(), refusal.message(), locale);
    }

    /** A problem's sentence. */
    public String of(Problem problem, Locale locale) {
        return text("problem." + problem.code().key(), words(problem.arguments(), locale), problem.message(), locale);
    }

    /** A reason of the approval policy: the product's own are translated, an administrator's words stay. */
    public String policyReason(String reason, Locale locale) {
        return text("review.reason." + reason.replaceAll("[^A-Za-z0-9]+", "-"), List.of(), reason, locale);
    }

    /** A group that is asked to sign off; its own name where no bundle translates it. */
    public String group(String group, Locale locale) {
        return text("review.group." + group, List.of(), group, locale);
    }

    private List<String> words(List<String> arguments, Locale locale) {
        return arguments.stream()
                .map(argument -> MessageWord.read(argument)
                        .map(word -> text(word.key(), words(word.arguments(), locale), word.english(), locale))
                        .orElseGet(() -> text(
                                "problem.argument." + argument.replace(' ', '-'),
                                List.of(),
                                number(argument, locale),
                                locale)))
                .toList();
    }

    /** A figure among the arguments as the reader's language writes it; anything else as it is. */
    private static String number(String argument, Locale locale) {
        if (!NUMBER.matcher(argument).matches()) {
            return argument;
        }
        return new DecimalFormat(",##0.##########", DecimalFormatSymbols.getInstance(locale))
                .format(new BigDecimal(argument));
    }

    private String text(String key, List<String> arguments, String otherwise, Locale locale) {
        String found = messages.getMessage(key, arguments.toArray(), null, locale);
        return found == null ? otherwise : found;
    }
}

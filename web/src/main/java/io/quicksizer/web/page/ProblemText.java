package io.quicksizer.web.page;

import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.catalogue.StoredFindingText;
import io.quicksizer.workers.catalogue.workbook.WorkbookRefusal;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.sizing.MessageWord;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.sizing.ProblemCode;
import io.quicksizer.workers.sizing.Warning;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Texts of problems and warnings in the reader's language; without a translation, the English text of the rule is used.
 */
@Component
public class ProblemText {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,10})?");
    private static final Pattern NUMBERS = Pattern.compile(NUMBER + "( / " + NUMBER + ")*");

    private final MessageSource messages;

    ProblemText(MessageSource messages) {
        this.messages = messages;
    }

    /** Returns the problems with their fields, without duplicates from several rules. */
    public FieldProblems of(List<Problem> problems, Locale locale) {
        return new FieldProblems(problems.stream()
                .distinct()
                .map(problem -> new FieldProblems.Found(
                        problem.field(), FieldProblems.id(problem.field()), of(problem, locale)))
                .toList());
    }

    /** Returns the sentence of a warning. */
    public String of(Warning warning, Locale locale) {
        List<String> arguments = warning.arguments().stream()
                .map(argument -> number(argument, locale))
                .toList();
        return text("warning." + warning.code().key(), arguments, warning.message(), locale);
    }

    /** Returns the sentence of a conflict. */
    public String of(Answer.Conflicting<?> conflicting, Locale locale) {
        Conflict conflict = conflicting.conflict();
        List<String> arguments = Stream.concat(
                        words(conflict.arguments(), locale).stream(), Stream.of(change(conflict, locale)))
                .toList();
        return text(
                "conflict." + conflict.code().key(), arguments, conflict.code().message(arguments), locale);
    }

    /** Returns the end of a passive sentence that names the newer change: who made it and when, as far as known. */
    public String change(Conflict conflict, Locale locale) {
        return conflict.change()
                .map(change -> messages.getMessage(
                        change.own() ? "conflict.change-own" : "conflict.change-by",
                        new Object[] {
                            change.name(), When.of(change.at(), locale).text()
                        },
                        locale))
                .orElseGet(() -> messages.getMessage("conflict.change", null, locale));
    }

    /** Returns the sentence of a refusal. */
    public String of(Refusal refusal, Locale locale) {
        return text("refusal." + refusal.reason().name(), List.of(), refusal.message(), locale);
    }

    /** Returns the reason why a workbook was refused. */
    public String of(WorkbookRefusal refusal, Locale locale) {
        List<String> arguments = refusal.arguments().stream()
                .map(argument ->
                        argument instanceof Integer ? number(argument.toString(), locale) : argument.toString())
                .toList();
        return text("refusal.workbook." + refusal.phrase().key(), arguments, refusal.message(), locale);
    }

    /** Returns the sentence of a problem. */
    public String of(Problem problem, Locale locale) {
        List<String> arguments = problem.code() == ProblemCode.NUMBER_AMBIGUOUS
                ? readings(problem.arguments(), locale)
                : words(problem.arguments(), locale);
        return text("problem." + problem.code().key(), arguments, problem.message(), locale);
    }

    /** Returns the text as it was typed, and its readings as they can be entered: grouped, one would be ambiguous. */
    private static List<String> readings(List<String> arguments, Locale locale) {
        return Stream.concat(
                        arguments.stream().limit(1),
                        arguments.stream().skip(1).map(reading -> NumberText.of(reading, locale)))
                .toList();
    }

    /** Returns a reason of the approval policy: the built-in ones are translated, an administrator's text is not. */
    public String policyReason(String reason, Locale locale) {
        return text("review.reason." + reason.replaceAll("[^A-Za-z0-9]+", "-"), List.of(), reason, locale);
    }

    /** Returns the translated name of a sign-off group; without a translation, its own name as words. */
    public String group(String group, Locale locale) {
        String words = group.replace('-', ' ').replace('_', ' ');
        return text("review.group." + group, List.of(), StringUtils.capitalize(words), locale);
    }

    private List<String> words(List<String> arguments, Locale locale) {
        return arguments.stream()
                .map(argument -> MessageWord.read(argument)
                        .map(word -> word(word, locale))
                        .orElseGet(() -> text(
                                "problem.argument." + argument.replace(' ', '-'),
                                List.of(),
                                number(argument, locale),
                                locale)))
                .toList();
    }

    private String word(MessageWord word, Locale locale) {
        return StoredFindingText.of(word)
                .map(finding -> finding.in(locale))
                .orElseGet(() -> text(word.key(), words(word.arguments(), locale), word.english(), locale));
    }

    /** Formats an argument of one number or several for the reader's language; returns any other unchanged. */
    private static String number(String argument, Locale locale) {
        if (!NUMBERS.matcher(argument).matches()) {
            return argument;
        }
        DecimalFormat format = new DecimalFormat(",##0.##########", DecimalFormatSymbols.getInstance(locale));
        return NUMBER.matcher(argument).replaceAll(found -> format.format(new BigDecimal(found.group())));
    }

    private String text(String key, List<String> arguments, String otherwise, Locale locale) {
        String found = messages.getMessage(key, arguments.toArray(), null, locale);
        return found == null ? otherwise : found;
    }
}

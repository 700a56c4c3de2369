package io.quicksizer.web.approval;

import io.quicksizer.web.page.FieldProblems;
import io.quicksizer.web.page.ProblemText;
import io.quicksizer.workers.result.Answer;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Problems of a decision, with the decision page's own texts where it has any. */
@Component
class DecisionProblems {
    private static final String CHECKSUM = "contentSha256";

    private final MessageSource messages;
    private final ProblemText texts;

    DecisionProblems(MessageSource messages, ProblemText texts) {
        this.messages = messages;
        this.texts = texts;
    }

    /** Returns the problems of each field; the checksum of the content is none that people see. */
    FieldProblems of(Answer.Invalid<?> invalid, Locale locale) {
        return new FieldProblems(invalid.problems().stream()
                .map(problem -> found(
                        problem.field().equals(CHECKSUM) ? "" : problem.field(),
                        problem.code().key(),
                        texts.of(problem, locale),
                        locale))
                .toList());
    }

    /** Returns the conflict as a problem of no field. */
    FieldProblems of(Answer.Conflicting<?> conflict, Locale locale) {
        return new FieldProblems(List.of(found("", "conflict", texts.of(conflict, locale), locale)));
    }

    private FieldProblems.Found found(String field, String code, String otherwise, Locale locale) {
        String own = messages.getMessage("approvals.problem." + code, null, null, locale);
        return new FieldProblems.Found(field, field, own == null ? otherwise : own);
    }
}

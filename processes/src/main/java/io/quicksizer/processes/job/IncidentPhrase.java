package io.quicksizer.processes.job;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences and parts of sentences of incidents, in the bundles {@code incidents/texts}. The engine stores the English
 * sentence, for operators who use Operate; the portal recognises it by the same bundle and shows the translation.
 */
public enum IncidentPhrase {
    SENTENCE_WORK_REFUSED,
    SENTENCE_REFUSED,
    SENTENCE_PLACED,
    SENTENCE_STOPPED,
    SENTENCE_STRAY_WORDS,
    SENTENCE_STRAY,
    SENTENCE_NO_SUCH_RUN,
    SENTENCE_NO_RUN,
    SENTENCE_NO_LEVELS,
    SENTENCE_NO_DURATION,
    SENTENCE_DOCUMENT,
    SENTENCE_DOCUMENT_LOG,
    SENTENCE_BEING_STOPPED,
    SENTENCE_UNEXPECTED,
    SENTENCE_ENGINE,
    WHAT_ANOTHER_RUN,
    WHAT_ANOTHER_RUN_LEADS,
    WHAT_ANOTHER_INSTANCE,
    WHAT_ANOTHER_INSTANCE_LEADS,
    WHAT_ALREADY,
    WHAT_NOT_CALLED,
    WHAT_DISAGREES,
    WHAT_NOT_TIME,
    WHAT_NO_VISIT,
    WHAT_NOT_CLOSED,
    WHAT_NO_DECISION_WAITS,
    WHAT_NO_SIGNATURE_WAITS,
    WHAT_NO_APPROVAL,
    WHAT_OTHER_LEVELS,
    WHAT_UNDECIDED,
    WHAT_NO_CHANGES_REQUESTED,
    WHAT_NOT_SUBMITTED,
    WHAT_NOT_ANNOUNCED,
    WHAT_NO_DOCUMENT,
    WHAT_NOBODY_ASKED,
    WHAT_NOT_ENTERED,
    WHAT_NOBODY_COMPLETED,
    WHY_ALREADY,
    WHY_NOBODY,
    WHY_NOT_ASKED,
    WHY_LEVELS,
    WHY_LEVEL,
    WHY_EYES,
    WHY_NOT_ELIGIBLE,
    WHY_DOCUMENTS,
    WHY_NOT_APPROVED,
    OBSTACLE_UNKNOWN,
    OBSTACLE_NO_APPROVER,
    OBSTACLE_OTHER_GROUP,
    OBSTACLE_SUBMITTER,
    OBSTACLE_CONTRIBUTOR,
    OBSTACLE_OWNER,
    OBSTACLE_OTHER,
    ADVICE_CANCEL,
    ADVICE_CANCEL_GOES_ON,
    ADVICE_SET_RUN,
    ADVICE_SET_VARIABLE,
    ADVICE_ENDED,
    ADVICE_RESTART_WHERE,
    ADVICE_RESTART_STEP,
    ADVICE_RESTART_APPROVAL,
    ADVICE_RESTART_APPROVAL_ASKS,
    ADVICE_PUBLISH_POLICY,
    ADVICE_RESTART_REVIEW,
    ADVICE_RESTART_EXPORT,
    REASON_WORK_FAILED,
    REASON_VARIABLE,
    REASON_NO_FLOW,
    REASON_CALLED_PROCESS,
    REASON_DECISION,
    REASON_UNCAUGHT,
    REASON_TOO_LARGE,
    REASON_FORM,
    REASON_OTHER,
    STATUS_DRAFT,
    STATUS_IN_APPROVAL,
    STATUS_CHANGES_REQUESTED,
    STATUS_APPROVED,
    STATUS_REJECTED,
    STATUS_WITHDRAWN,
    STATUS_CANCELLED,
    STATUS_SUBMITTED,
    STATUS_NOT_SUBMITTED,
    SENTENCE_FEEDBACK,
    SENTENCE_NO_FEEDBACK,
    WHAT_TRIAGE_INSTANCE,
    WHAT_TRIAGE_VISIT,
    WHAT_TRIAGE_NOBODY,
    WHAT_TRIAGE_ANSWER,
    WHAT_TRIAGE_UNDECIDED,
    ADVICE_CANCEL_NOTHING_LOST,
    ADVICE_RETRY_OPERATE,
    ADVICE_MOVE_TRIAGE;

    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

    /** Returns the key in the bundles: the kind of the phrase, a dot and its name. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
    }

    /** Returns the English text with the arguments in the order of its placeholders. */
    public String with(Object... arguments) {
        Iterator<Object> next = Arrays.asList(arguments).iterator();
        return PLACE.matcher(english().getString(key()))
                .replaceAll(place ->
                        Matcher.quoteReplacement(next.hasNext() ? String.valueOf(next.next()) : place.group()));
    }

    private static ResourceBundle english() {
        return ResourceBundle.getBundle("incidents.texts", Locale.ROOT);
    }
}

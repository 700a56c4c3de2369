package io.quicksizer.web.catalogue;

import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.problem.ApiProblem.FieldProblem;
import io.quicksizer.web.problem.ProblemKind;
import io.quicksizer.web.problem.RequestProblem;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.catalogue.PublishingCatalogue;
import io.quicksizer.workers.catalogue.VersionEntry;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.sizing.Problem;
import java.util.List;
import org.springframework.stereotype.Component;

/** Publication of drafts, for the API. */
@Component
class PublishingDrafts {
    private final PublishingCatalogue publishing;

    PublishingDrafts(PublishingCatalogue publishing) {
        this.publishing = publishing;
    }

    /**
     * Publishes a draft.
     *
     * @throws RequestProblem 422 with all reasons if the draft can't be published
     */
    void publish(Person person, long versionId) {
        Answer<VersionEntry> answer = publishing.publish(person, versionId);
        if (answer instanceof Answer.Invalid<VersionEntry>(List<Problem> reasons)) {
            throw new RequestProblem(
                    ProblemKind.INVALID,
                    "The version was not published; fix what is named first.",
                    reasons.stream()
                            .map(reason ->
                                    new FieldProblem("version", reason.code().key(), reason.message()))
                            .toList());
        }
        Answers.done(answer);
    }
}

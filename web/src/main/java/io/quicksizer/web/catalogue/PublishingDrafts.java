package io.quicksizer.web.catalogue;

import io.quicksizer.web.problem.ApiProblem.FieldProblem;
import io.quicksizer.web.problem.ProblemKind;
import io.quicksizer.web.problem.RequestProblem;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.catalogue.Publication;
import io.quicksizer.workers.catalogue.PublishingCatalogue;
import io.quicksizer.workers.catalogue.RequestedBy;
import io.quicksizer.workers.platform.correlation.Correlation;
import org.springframework.stereotype.Component;

/** Publishes a draft, or says what prevents it. */
@Component
class PublishingDrafts {
    private final PublishingCatalogue publishing;

    PublishingDrafts(PublishingCatalogue publishing) {
        this.publishing = publishing;
    }

    /** @throws RequestProblem 422 with each reason if the draft cannot be published */
    void publish(Person person, long versionId) {
        if (publishing.publish(versionId, requestedBy(person)) instanceof Publication.Refused refused) {
            throw new RequestProblem(
                    ProblemKind.INVALID,
                    "The version was not published; fix what is named first.",
                    refused.reasons().stream()
                            .map(reason -> new FieldProblem("version", "not-publishable", reason.message()))
                            .toList());
        }
    }

    static RequestedBy requestedBy(Person person) {
        return new RequestedBy(person.userName(), Correlation.current().id());
    }
}

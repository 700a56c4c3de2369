package io.quicksizer.web.engagement;

import io.quicksizer.web.engagement.EngagementRequests.TagList;
import io.quicksizer.web.engagement.EngagementRequests.TemplateMark;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.PlannersOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.engagement.EngagementView;
import io.quicksizer.workers.engagement.MarkingTemplate;
import io.quicksizer.workers.engagement.TaggingEngagement;
import io.quicksizer.workers.result.Answer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** API for tags and templates. */
@RestController
@RequestMapping("/api/v1/engagements/{id}")
@Tag(name = "Engagements")
class LabelsController {
    private final TaggingEngagement tagging;
    private final MarkingTemplate templates;

    LabelsController(TaggingEngagement tagging, MarkingTemplate templates) {
        this.tagging = tagging;
        this.templates = templates;
    }

    @PutMapping("/tags")
    @PlannersOnly
    @Operation(summary = "Replace the tags of an engagement", operationId = "tagEngagement")
    ResponseEntity<EngagementJson> tags(Person person, @PathVariable UUID id, @RequestBody TagList body) {
        return ok(tagging.replace(person, id, body.wanted()));
    }

    @PutMapping("/template")
    @PlannersOnly
    @Operation(summary = "Make a draft a template, or work again", operationId = "markTemplate")
    ResponseEntity<EngagementJson> template(Person person, @PathVariable UUID id, @RequestBody TemplateMark body) {
        return ok(templates.mark(person, id, body.template()));
    }

    private static ResponseEntity<EngagementJson> ok(Answer<EngagementView> answer) {
        return Answers.ok(answer.map(EngagementJson::of), EngagementJson::version);
    }
}

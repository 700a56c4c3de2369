package io.quicksizer.web.explain;

import io.quicksizer.web.explain.ExplanationView.Way;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.explain.ExplainingFigure;
import io.quicksizer.workers.explain.ExplainingFigure.OfRevision;
import io.quicksizer.workers.explain.Explanation;
import io.quicksizer.workers.explain.Link;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Explains a figure, as a page or in the panel of the page that shows the figure. */
@Page
class ExplainPage {
    private final ExplainingFigure explaining;
    private final MessageSource messages;
    private final PeopleDirectory people;

    ExplainPage(ExplainingFigure explaining, MessageSource messages, PeopleDirectory people) {
        this.explaining = explaining;
        this.messages = messages;
        this.people = people;
    }

    @GetMapping("/engagements/{id}/explain")
    @AnyRole
    ModelAndView ofEngagement(
            Person person,
            Locale locale,
            @PathVariable UUID id,
            @RequestParam String figure,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean panel) {
        Wording words = words(locale);
        Explanation explanation = Answers.done(explaining.ofEngagement(person, id, figure));
        String engagement = "/engagements/" + id;
        Way back = new Way(words.text("explain.back.engagement"), engagement, false);
        return view(
                explanation,
                new Addresses(engagement + "/explain", engagement, version(explanation)),
                words,
                back,
                panel);
    }

    @GetMapping("/revisions/{id}/explain")
    @AnyRole
    ModelAndView ofRevision(
            Person person,
            Locale locale,
            @PathVariable UUID id,
            @RequestParam String figure,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean panel) {
        Wording words = words(locale);
        OfRevision found = Answers.done(explaining.ofRevision(person, id, figure));
        String engagement = "/engagements/" + found.engagement();
        Way back = new Way(words.text("explain.back.revision", found.number()), engagement, false);
        return view(
                found.explanation(),
                new Addresses("/revisions/" + id + "/explain", engagement, version(found.explanation())),
                words,
                back,
                panel);
    }

    @GetMapping("/catalogue/explain")
    @AnyRole
    ModelAndView ofCatalogue(
            Person person,
            Locale locale,
            @RequestParam String figure,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean panel) {
        Wording words = words(locale);
        Explanation explanation = Answers.done(explaining.ofCatalogue(Optional.ofNullable(version), figure));
        Way back = new Way(words.text("explain.back.work"), "/", false);
        return view(explanation, new Addresses("/catalogue/explain", "", version(explanation)), words, back, panel);
    }

    private static ModelAndView view(
            Explanation explanation, Addresses addresses, Wording words, Way back, boolean panel) {
        ModelAndView view = new ModelAndView(panel ? "explain/panel" : "explain/page");
        view.addObject("explanation", new ExplanationRenderer(words, addresses).of(explanation, back));
        return view;
    }

    /** Every chain ends with the version of the catalogue. */
    private static int version(Explanation explanation) {
        return explanation.chain().getLast() instanceof Link.Version version ? version.number() : 0;
    }

    private Wording words(Locale locale) {
        return new Wording(messages, people, locale);
    }
}

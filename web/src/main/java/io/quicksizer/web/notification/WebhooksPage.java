package io.quicksizer.web.notification;

import io.quicksizer.web.page.FieldProblems;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.ProblemText;
import io.quicksizer.web.page.Redirects;
import io.quicksizer.web.page.ShownAgain;
import io.quicksizer.web.page.When;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AdministratorsOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.notification.NoticeKind;
import io.quicksizer.workers.notification.NoticeText;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.webhook.WebhookEntry;
import io.quicksizer.workers.webhook.WebhookFormat;
import io.quicksizer.workers.webhook.WebhookOverview;
import io.quicksizer.workers.webhook.Webhooks;
import io.quicksizer.workers.webhook.Webhooks.Registered;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Page for administrators to register, test and deactivate webhooks, and to see their latest deliveries. */
@Page
class WebhooksPage {
    private static final String ADDRESS = "/webhooks";

    private final Webhooks webhooks;
    private final ProblemText problems;

    WebhooksPage(Webhooks webhooks, ProblemText problems) {
        this.webhooks = webhooks;
        this.problems = problems;
    }

    /** A kind of notification that can be chosen. */
    public record Choice(String kind, String label) {}

    /** A delivery in the list. */
    public record SentRow(When at, String state, int attempts, String error) {}

    /** A webhook in the list. */
    public record EndpointRow(
            UUID id,
            String name,
            String host,
            String format,
            List<String> kinds,
            boolean active,
            List<SentRow> latest) {
        static EndpointRow of(WebhookOverview.Detail detail, NoticeText text, Locale locale) {
            WebhookOverview.Endpoint endpoint = detail.endpoint();
            return new EndpointRow(
                    endpoint.id(),
                    endpoint.name(),
                    endpoint.host(),
                    endpoint.format(),
                    endpoint.kinds().stream()
                            .map(kind -> text.word("kind." + kind))
                            .toList(),
                    endpoint.active(),
                    detail.latest().stream()
                            .map(sent -> new SentRow(
                                    When.of(sent.createdAt(), locale), sent.state(), sent.attempts(), sent.error()))
                            .toList());
        }
    }

    @GetMapping(ADDRESS)
    @AdministratorsOnly
    ModelAndView show(Person person, Locale locale) {
        return page(person, locale, new WebhookEntry("", "", "SIGNED_JSON", List.of()), FieldProblems.NONE);
    }

    @PostMapping(ADDRESS)
    @AdministratorsOnly
    ModelAndView register(
            Person person,
            Locale locale,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "") String format,
            @RequestParam(defaultValue = "") List<String> kinds,
            RedirectAttributes next) {
        WebhookEntry entry = new WebhookEntry(name, url, format, kinds);
        Answer<Registered> answer = webhooks.register(person, entry);
        if (answer instanceof Answer.Invalid<Registered> invalid) {
            return ShownAgain.invalid(page(person, locale, entry, problems.of(invalid.problems(), locale)));
        }
        return withSecret(Answers.done(answer), next);
    }

    @PostMapping(ADDRESS + "/{id}/secret")
    @AdministratorsOnly
    ModelAndView renewSecret(Person person, @PathVariable UUID id, RedirectAttributes next) {
        return withSecret(Answers.done(webhooks.renewSecret(person, id)), next);
    }

    @PostMapping(ADDRESS + "/{id}/test")
    @AdministratorsOnly
    ModelAndView test(Person person, @PathVariable UUID id, RedirectAttributes next) {
        Answers.done(webhooks.test(person, id));
        next.addFlashAttribute("done", "webhooks.done.test");
        return Redirects.goTo(ADDRESS);
    }

    @PostMapping(ADDRESS + "/{id}/activation")
    @AdministratorsOnly
    ModelAndView activate(Person person, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean active) {
        Answers.done(webhooks.activate(person, id, active));
        return Redirects.goTo(ADDRESS);
    }

    @PostMapping(ADDRESS + "/{id}/remove")
    @AdministratorsOnly
    ModelAndView remove(Person person, @PathVariable UUID id, RedirectAttributes next) {
        Answers.done(webhooks.remove(person, id));
        next.addFlashAttribute("done", "webhooks.done.remove");
        return Redirects.goTo(ADDRESS);
    }

    /** Shows the secret once, on the next page. */
    private static ModelAndView withSecret(Registered registered, RedirectAttributes next) {
        next.addFlashAttribute("done", "webhooks.done.register");
        if (registered.secret() != null) {
            next.addFlashAttribute("secret", registered.secret());
        }
        return Redirects.goTo(ADDRESS);
    }

    private ModelAndView page(Person person, Locale locale, WebhookEntry entry, FieldProblems wrong) {
        WebhookOverview overview = Answers.done(webhooks.list(person));
        NoticeText text = NoticeText.of(locale, ZoneOffset.UTC);
        return new ModelAndView("webhooks")
                .addObject("on", overview.on())
                .addObject(
                        "endpoints",
                        overview.endpoints().stream()
                                .map(detail -> EndpointRow.of(detail, text, locale))
                                .toList())
                .addObject("entry", entry)
                .addObject(
                        "formats",
                        Arrays.stream(WebhookFormat.values()).map(Enum::name).toList())
                .addObject(
                        "choices",
                        NoticeKind.all().stream()
                                .map(kind -> new Choice(kind.name(), text.word("kind." + kind)))
                                .toList())
                .addObject("problems", wrong);
    }
}

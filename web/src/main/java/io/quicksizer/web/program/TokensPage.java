package io.quicksizer.web.program;

import io.quicksizer.web.page.DisplayNames;
import io.quicksizer.web.page.FieldProblems;
import io.quicksizer.web.page.NamesOnPage;
import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.ProblemText;
import io.quicksizer.web.page.Redirects;
import io.quicksizer.web.page.ShownAgain;
import io.quicksizer.web.page.When;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.program.ServiceScope;
import io.quicksizer.workers.program.ServiceTokenEntry;
import io.quicksizer.workers.program.ServiceTokens;
import io.quicksizer.workers.program.ServiceTokens.Issued;
import io.quicksizer.workers.result.Answer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tokens: everybody's own, and for administrators those of all people and programs. */
@Page
@RequestMapping("/tokens")
class TokensPage {
    private static final String ADDRESS = "/tokens";
    private static final int USUAL_DAYS = 90;

    private final ServiceTokens tokens;
    private final DisplayNames names;
    private final ProblemText texts;

    TokensPage(ServiceTokens tokens, DisplayNames names, ProblemText texts) {
        this.tokens = tokens;
        this.names = names;
        this.texts = texts;
    }

    /**
     * A token in the list.
     *
     * @param actsAs display name of its person
     * @param lastUsedAt null if it was never used
     * @param state HOLDS, EXPIRED, REVOKED or ORPHANED
     */
    public record TokenRow(
            UUID id,
            String name,
            String actsAs,
            List<String> scopes,
            When createdAt,
            When expiresAt,
            @Nullable When lastUsedAt,
            String state) {}

    @GetMapping
    @AnyRole
    ModelAndView show(Person person, Locale locale) {
        return page(person, locale, new ServiceTokenEntry("", "", null, List.of(), USUAL_DAYS), FieldProblems.NONE);
    }

    /** The new token is in the answer to this form and nowhere else: neither in an address nor in the session. */
    @PostMapping
    @AnyRole
    ModelAndView issue(
            Person person,
            Locale locale,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String team,
            @RequestParam(defaultValue = "") List<String> scopes,
            @RequestParam(defaultValue = "0") int days) {
        ServiceTokenEntry entry =
                new ServiceTokenEntry(name.strip(), role, team.isBlank() ? null : team.strip(), scopes, days);
        Answer<Issued> answer = tokens.issue(person, entry);
        if (answer instanceof Answer.Invalid<Issued> invalid) {
            return ShownAgain.invalid(page(person, locale, entry, texts.of(invalid.problems(), locale)));
        }
        Issued issued = Answers.done(answer);
        return show(person, locale)
                .addObject("token", issued.token())
                .addObject("tokenName", issued.listed().name());
    }

    @PostMapping("/{id}/revoke")
    @AnyRole
    ModelAndView revoke(Person person, @PathVariable UUID id, RedirectAttributes next) {
        Answers.done(tokens.revoke(person, id));
        next.addFlashAttribute("revoked", true);
        return Redirects.goTo(ADDRESS);
    }

    private ModelAndView page(Person person, Locale locale, ServiceTokenEntry entry, FieldProblems problems) {
        NamesOnPage known = names.onPage();
        return new ModelAndView("tokens")
                .addObject(
                        "rows",
                        tokens.list(person).stream()
                                .map(row -> new TokenRow(
                                        row.id(),
                                        row.name(),
                                        known.of(row.userName()),
                                        row.scopes(),
                                        When.of(row.createdAt(), locale),
                                        When.of(row.expiresAt(), locale),
                                        row.lastUsedAt() == null ? null : When.of(row.lastUsedAt(), locale),
                                        row.state().name()))
                                .toList())
                .addObject("all", person.is(Role.ADMIN))
                .addObject(
                        "scopes",
                        Arrays.stream(ServiceScope.values()).map(Enum::name).toList())
                .addObject("entry", entry)
                .addObject("problems", problems);
    }
}

package io.quicksizer.web.signin;

import io.quicksizer.web.page.Page;
import io.quicksizer.workers.platform.correlation.Correlation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The sign-in page: a link for each identity provider, and in the local profile a form with the demo people. */
@Page
class SignInPage {
    static final String PATH = "/sign-in";

    /** Query strings that the page has a message for; the message key has the same name. */
    private static final List<String> GOOD = List.of("out");

    private static final List<String> BAD =
            List.of("error", "refused", "no-role", "deactivated", "too-many-groups", "name", "ended");

    private final List<SignInMethod> methods;
    private final SignInRedirect redirect;
    private final Optional<DemoPeople> demo;

    SignInPage(List<SignInMethod> methods, SignInRedirect redirect, ObjectProvider<DemoPeople> demo) {
        this.methods = methods;
        this.redirect = redirect;
        this.demo = Optional.ofNullable(demo.getIfAvailable());
    }

    @GetMapping(PATH)
    ModelAndView show(HttpServletRequest request) {
        List<SignInLink> links = methods.stream()
                .flatMap(method -> method.link().stream())
                .map(link -> redirect.forTab(link, request))
                .toList();
        List<Row> rows = demo.stream()
                .flatMap(known -> known.people().stream())
                .map(person -> new Row(person.userName(), person.rolesInWords(), person.team()))
                .toList();
        return new ModelAndView(
                "sign-in",
                Map.of(
                        "people",
                        rows,
                        "links",
                        links,
                        "action",
                        PATH,
                        "good",
                        said(GOOD, request),
                        "bad",
                        said(BAD, request),
                        "reference",
                        Correlation.current().id()));
    }

    private static List<String> said(List<String> known, HttpServletRequest request) {
        return Stream.ofNullable(request.getQueryString())
                .filter(known::contains)
                .toList();
    }

    /**
     * A demo person.
     *
     * @param roles in words
     * @param team null if the person shares with nobody
     */
    public record Row(
            String userName, String roles, @Nullable String team) {}
}

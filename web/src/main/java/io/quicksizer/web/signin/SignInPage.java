package io.quicksizer.web.signin;

import io.quicksizer.web.frame.Page;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The demo's sign-in page, with the demo people listed. */
@Page
@Profile("local")
class SignInPage {
    private final DemoPeople demo;

    SignInPage(DemoPeople demo) {
        this.demo = demo;
    }

    @GetMapping(DemoSignIn.PAGE)
    ModelAndView show(
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable String out) {
        List<Row> rows = demo.people().stream()
                .map(person -> new Row(person.userName(), person.rolesInWords(), person.team()))
                .toList();
        return new ModelAndView(
                "sign-in",
                Map.of("people", rows, "failed", error != null, "out", out != null, "action", DemoSignIn.PAGE));
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

package io.quicksizer.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.Reply;
import io.quicksizer.web.SignedInBrowser;
import io.quicksizer.web.StandInEngine;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The links that choose a language, on pages that are shown in response to a form: its address may answer only POST.
 */
@PortalTest
class LanguageLinksTest {
    private static final Pattern VARIABLE = Pattern.compile("\\{[^/]+}(?=/|$)");
    private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]+)\\?language=de\"");

    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private PageAddress addresses;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    @Test
    void every_form_of_a_page_leads_to_an_address_that_answers_get() {
        assertThat(formsOfPages())
                .hasSizeGreaterThan(90)
                .allSatisfy(form -> assertThat(answersGet(addresses.nearest(form)))
                        .as(form + " -> " + addresses.nearest(form))
                        .isTrue());
        assertThat(formsOfPages().filter(form -> addresses.nearest(form).equals("/")))
                .as("forms that redirect, and so show no page")
                .allMatch(form -> form.matches("/(hints|work|exports)(/.*)?"));
    }

    @ParameterizedTest
    @CsvSource({"/rename, /actions", "/copy, /actions", "/tags, ''", "/steps/context, /steps/context"})
    void a_form_that_is_shown_again_is_read_in_another_language_where_it_is(String form, String page) {
        String engagement = "/engagements/" + engine.opened("Read in German");
        SignedInBrowser planner = new SignedInBrowser(portal, "planner");

        Reply again = planner.post(
                engagement + form, Map.of("version", "0", "name", " ", "tag", "x".repeat(300), "action", "continue"));
        Matcher link = LINK.matcher(again.text());

        assertThat(link.find()).as(again.text()).isTrue();
        assertThat(link.group(1)).isEqualTo(engagement + page);
        assertThat(planner.get(link.group(1) + "?language=de").isStatus(200).text())
                .contains("<html lang=\"de\">");
    }

    @Test
    void so_is_the_error_page_of_a_form() {
        String unknown = "/engagements/" + UUID.randomUUID();

        assertThat(new SignedInBrowser(portal, "planner")
                        .post(unknown + "/rename", Map.of("version", "0", "name", "Nobody's"))
                        .isStatus(404)
                        .text())
                .contains("href=\"" + unknown + "?language=de\"");
    }

    private Stream<String> formsOfPages() {
        return handlers.getHandlerMethods().entrySet().stream()
                .filter(handler -> isForm(handler.getKey(), handler.getValue()))
                .flatMap(handler -> handler.getKey().getPatternValues().stream())
                .map(pattern -> VARIABLE.matcher(pattern).replaceAll("7"));
    }

    private static boolean isForm(RequestMappingInfo route, HandlerMethod handler) {
        return route.getMethodsCondition().getMethods().contains(RequestMethod.POST)
                && handler.getBeanType().isAnnotationPresent(Page.class);
    }

    private boolean answersGet(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        List<HandlerMethod> found = handlers.getHandlerMethods().entrySet().stream()
                .filter(handler ->
                        handler.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .filter(handler -> handler.getKey().getPathPatternsCondition() != null
                        && handler.getKey().getPathPatternsCondition().getPatterns().stream()
                                .anyMatch(pattern -> pattern.matches(parsed)))
                .map(Map.Entry::getValue)
                .toList();
        return !found.isEmpty();
    }
}

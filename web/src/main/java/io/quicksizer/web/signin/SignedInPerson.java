package io.quicksizer.web.signin;

import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Resolver of {@link Person} parameters of controller methods. The person is read from the directory for each request:
 * people who lost access since the sign-in are refused. An {@link Optional} parameter is the person as far as already
 * looked up for the request.
 */
@Configuration(proxyBeanMethods = false)
public class SignedInPerson implements WebMvcConfigurer, HandlerMethodArgumentResolver {
    /** Request attribute with the person if already looked up. */
    static final String KNOWN = SignedInPerson.class.getName();

    private final PeopleDirectory people;

    SignedInPerson(PeopleDirectory people) {
        this.people = people;
    }

    /** Returns the person found when the call was authorized; empty for a call that needs no sign-in. */
    public static Optional<Person> of(HttpServletRequest request) {
        return request.getAttribute(KNOWN) instanceof Person known ? Optional.of(known) : Optional.empty();
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.nestedIfOptional().getNestedParameterType() == Person.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Optional<Person> known = Optional.ofNullable(request.getAttribute(KNOWN, NativeWebRequest.SCOPE_REQUEST))
                .map(Person.class::cast);
        return parameter.getParameterType() == Optional.class ? known : known.orElseGet(() -> lookedUp(request));
    }

    private Person lookedUp(NativeWebRequest request) {
        Principal principal = request.getUserPrincipal();
        if (principal == null) {
            throw new AccessDeniedException("nobody is signed in");
        }
        return people.find(principal.getName())
                .orElseThrow(() -> new AccessDeniedException("not known in the directory, or without a role"));
    }
}

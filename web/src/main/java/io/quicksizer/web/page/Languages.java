package io.quicksizer.web.page;

import io.quicksizer.workers.people.MyLanguage;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * Languages of pages, English and German: as the browser requests, until the person chooses with {@code ?language=de}.
 * Also serves the JavaScript libraries.
 */
@Configuration(proxyBeanMethods = false)
class Languages implements WebMvcConfigurer {
    /** Parameter of the links that choose a language. */
    static final String PARAMETER = "language";

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.GERMAN);

    private final MyLanguage languages;

    Languages(MyLanguage languages) {
        this.languages = languages;
    }

    /** Returns whether a request may choose the language of pages: forms have fields of this name that do not. */
    static boolean isChoice(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod());
    }

    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver asTheBrowserAsks = new AcceptHeaderLocaleResolver();
        asTheBrowserAsks.setSupportedLocales(SPOKEN);
        asTheBrowserAsks.setDefaultLocale(Locale.ENGLISH);
        CookieLocaleResolver chosen = new CookieLocaleResolver("QUICKSIZER_LANGUAGE");
        chosen.setDefaultLocaleFunction(asTheBrowserAsks::resolveLocale);
        chosen.setCookieMaxAge(Duration.ofDays(365));
        chosen.setCookieSameSite("Lax");
        chosen.setCookieHttpOnly(true);
        chosen.setRejectInvalidCookies(false);
        return chosen;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor change = new LocaleChangeInterceptor();
        change.setParamName(PARAMETER);
        change.setHttpMethods(HttpMethod.GET.name()); // a form may have a field of that name
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change);
        registry.addInterceptor(new RememberingLanguage(languages)).excludePathPatterns("/assets/**");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/lib/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic());
    }
}

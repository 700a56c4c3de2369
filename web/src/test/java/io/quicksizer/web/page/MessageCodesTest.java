package io.quicksizer.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.catalogue.workbook.RefusalPhrase;
import io.quicksizer.workers.result.ConflictCode;
import io.quicksizer.workers.sizing.MessageCode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Whatever the core says to people has a wording in German. */
class MessageCodesTest {
    private static final String WORKBOOK = "refusal.workbook.";

    private static final List<String> KINDS = List.of("problem.", "warning.", "conflict.", "fit.reason.");

    private static final Pattern PLACE = Pattern.compile("\\{\\d");

    /** Its argument is an English list, which the page shows in German below the problem. */
    private static final Set<String> WITHOUT_ARGUMENT = Set.of("NEVER_APPROVED");

    /** An imperative after the first sentence. */
    private static final Pattern GERMAN_ADVICE = Pattern.compile("[.] \\p{Lu}\\p{L}+n Sie ");

    private static final Pattern ENGLISH_ADVICE = Pattern.compile(
            "[.] (Save|Open|Upload|Delete|Replace|Break|Write|Give|List|Shorten|Unmerge|Rename|Download) "
                    + "|: (open|move) ");

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    MessageCodesTest() throws Exception {
        Object names = new YamlPropertySourceLoader()
                .load("web", new ClassPathResource("application.yml"))
                .getFirst()
                .getProperty("spring.messages.basename");
        messages.setBasenames(String.valueOf(names).split(","));
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultEncoding("UTF-8");
    }

    @Test
    void each_problem_warning_and_conflict_is_said_in_german() {
        assertThat(codes().filter(code -> german(code).isEmpty())).isEmpty();
    }

    @Test
    void german_says_each_argument_that_english_says() {
        assertThat(codes().filter(code -> !WITHOUT_ARGUMENT.contains(code.name())))
                .allSatisfy(code -> assertThat(german(code))
                        .as(code.name())
                        .allSatisfy(text -> assertThat(places(text)).isEqualTo(places(code.pattern()))));
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void each_conflict_that_is_audited_has_a_reason_for_the_audit_log() {
        assertThat(Stream.of(ConflictCode.values())
                        .filter(ConflictCode::forbidsTheAction)
                        .filter(code -> text("dossier.audit.reason." + code.name()) == null))
                .isEmpty();
    }

    @Test
    void each_refusal_is_said_in_german() {
        assertThat(Stream.of(Refusal.Reason.values()).map(Enum::name).filter(code -> text("refusal." + code) == null))
                .isEmpty();
    }

    @Test
    void each_refusal_of_a_workbook_says_what_to_do() {
        assertThat(Stream.of(RefusalPhrase.values())
                        .map(phrase -> text(WORKBOOK + phrase.key()))
                        .filter(text -> !GERMAN_ADVICE.matcher(text).find()))
                .isEmpty();
        assertThat(Stream.of(RefusalPhrase.values())
                        .map(RefusalPhrase::pattern)
                        .filter(text -> !ENGLISH_ADVICE.matcher(text).find()))
                .isEmpty();
    }

    private static Stream<MessageCode> codes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(MessageCode.class));
        return scanner.findCandidateComponents("io.quicksizer.workers").stream()
                .map(found -> ClassUtils.resolveClassName(
                        Objects.requireNonNull(found.getBeanClassName()), MessageCodesTest.class.getClassLoader()))
                .filter(Class::isEnum)
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(MessageCode.class::cast);
    }

    private List<String> german(MessageCode code) {
        return (code instanceof RefusalPhrase ? List.of(WORKBOOK) : KINDS)
                .stream()
                        .flatMap(kind -> Stream.of(kind + code.key(), kind + code.name()))
                        .map(this::text)
                        .filter(Objects::nonNull)
                        .filter(text ->
                                !text.equals(code.pattern()) || code.pattern().equals("{0}"))
                        .toList();
    }

    private String text(String key) {
        return messages.getMessage(key, null, null, Locale.GERMAN);
    }
}

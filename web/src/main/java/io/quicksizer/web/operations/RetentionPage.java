package io.quicksizer.web.operations;

import io.quicksizer.web.page.Page;
import io.quicksizer.web.page.Redirects;
import io.quicksizer.web.page.When;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AdministratorsOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.operations.Retention;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Data retention page for administrators: what would be removed now, and its removal. */
@Page
class RetentionPage {
    private static final String ADDRESS = "/operations/retention";

    private final Retention retention;

    RetentionPage(Retention retention) {
        this.retention = retention;
    }

    /**
     * A kind of data.
     *
     * @param days retention period in days; null if it is kept forever
     */
    public record Row(
            String kind,
            @Nullable Long days,
            long rows,
            @Nullable When oldest,
            long expired) {
        static Row of(Retention.Line line, Locale locale) {
            return new Row(
                    line.kind().name(),
                    line.period() == null ? null : line.period().toDays(),
                    line.rows(),
                    line.oldest() == null ? null : When.of(line.oldest(), locale),
                    line.expired());
        }
    }

    @GetMapping(ADDRESS)
    @AdministratorsOnly
    ModelAndView show(Person person, Locale locale) {
        List<Row> rows = Answers.done(retention.report(person)).stream()
                .map(line -> Row.of(line, locale))
                .toList();
        return new ModelAndView("retention")
                .addObject("rows", rows)
                .addObject("expired", rows.stream().mapToLong(Row::expired).sum());
    }

    @PostMapping(ADDRESS)
    @AdministratorsOnly
    ModelAndView remove(
            Person person, @RequestParam(defaultValue = "false") boolean confirmed, RedirectAttributes next) {
        if (confirmed) {
            long removed = Answers.done(retention.remove(person)).stream()
                    .mapToLong(Retention.Line::expired)
                    .sum();
            next.addFlashAttribute("removed", removed);
        }
        return Redirects.goTo(ADDRESS);
    }
}

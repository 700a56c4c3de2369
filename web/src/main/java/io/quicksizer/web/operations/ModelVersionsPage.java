package io.quicksizer.web.operations;

import io.quicksizer.web.page.Page;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AdministratorsOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.operations.MigratingInstances;
import io.quicksizer.workers.operations.MigrationReport;
import io.quicksizer.workers.operations.ReplacingInstance;
import io.quicksizer.workers.result.Answer;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Page with running instances of earlier versions of the models, and their migration. A migration of all instances
 * proceeds in portions; the response to each starts the next.
 */
@Page
@EnableConfigurationProperties(OperateSettings.class)
class ModelVersionsPage {
    private static final String HERE = "redirect:/operations/model-versions";

    private final MigratingInstances migrating;
    private final ReplacingInstance replacing;
    private final URI operate;
    private final OperationNotices notices;

    ModelVersionsPage(
            MigratingInstances migrating,
            ReplacingInstance replacing,
            OperateSettings settings,
            OperationNotices notices) {
        this.notices = notices;
        this.migrating = migrating;
        this.replacing = replacing;
        this.operate = settings.url();
    }

    @GetMapping("/operations/model-versions")
    @AdministratorsOnly
    ModelAndView show(Person person, MigrationProgress progress) {
        ModelAndView view = new ModelAndView("operations-model-versions");
        view.addObject("versions", ModelVersionsView.of(Answers.done(migrating.older(person)), progress, operate));
        return view;
    }

    @PostMapping("/operations/model-versions/migrate")
    @AdministratorsOnly
    String migrate(
            Person person,
            Locale locale,
            @RequestParam(name = "instance", defaultValue = "") Set<Long> chosen,
            RedirectAttributes next) {
        return after(locale, migrating.migrate(person, chosen), new MigrationProgress(0, 0, 0L, List.of()), next);
    }

    @PostMapping("/operations/model-versions/migrate-all")
    @AdministratorsOnly
    String migrateAll(Person person, Locale locale, MigrationProgress progress, RedirectAttributes next) {
        return after(locale, migrating.migrateNext(person, progress.after()), progress, next);
    }

    @PostMapping("/operations/model-versions/{key}/rebuild")
    @AdministratorsOnly
    String replace(
            Person person,
            Locale locale,
            @PathVariable long key,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        next.addFlashAttribute(
                "flash",
                notices.of(
                        locale,
                        replacing.replace(person, key, reason),
                        "replace",
                        taken -> List.<Object>of(taken.name())));
        return HERE;
    }

    private String after(
            Locale locale, Answer<MigrationReport> answer, MigrationProgress before, RedirectAttributes next) {
        if (answer instanceof Answer.Done<MigrationReport>(MigrationReport report)) {
            return "redirect:" + before.and(report).address();
        }
        next.addFlashAttribute("flash", notices.of(locale, answer, "migrate", report -> List.of()));
        return HERE;
    }
}

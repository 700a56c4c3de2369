package io.quicksizer.web.engagement;

import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.web.approval.Due;
import io.quicksizer.web.page.When;
import io.quicksizer.workers.approval.DecisionDesk.Desk;
import io.quicksizer.workers.engagement.EngagementView;
import io.quicksizer.workers.platform.ReadByTemplates;
import io.quicksizer.workers.revision.SignOffLevelView;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The person or group that an engagement waits for.
 *
 * @param step name of the pending step
 * @param person display name of the planner; empty while it waits for a sign-off
 * @param group the group asked for its sign-off; empty while it waits for a planner
 * @param level level of the sign-off; 0 while it waits for a planner
 * @param since when the step began; null if unknown
 * @param due null without a time limit
 * @param nobody whether it waits for a sign-off that nobody can give
 */
@ReadByTemplates
public record WaitsFor(
        String step,
        String person,
        String group,
        int level,
        int levels,
        @Nullable When since,
        @Nullable Due due,
        boolean nobody) {

    /** Returns the planner of the pending step; empty if no step of the wizard is pending. */
    static Optional<WaitsFor> planner(EngagementView view, Locale locale, UnaryOperator<String> names) {
        return view.progress()
                .currentStep()
                .filter(step -> view.status().isInWizard())
                .map(step -> new WaitsFor(step, names.apply(view.owner()), "", 0, 0, since(view, locale), null, false));
    }

    /** Returns the pending level of sign-off; empty if there is none. */
    static Optional<WaitsFor> approver(EngagementView view, Desk desk, Instant now, Locale locale) {
        int levels = desk.revision().levels().size();
        return desk.revision().levels().stream()
                .filter(level -> view.status() == EngagementStatus.IN_APPROVAL && level.level() == desk.askedLevel())
                .findFirst()
                .map(level -> new WaitsFor(
                        "SIGN_OFF",
                        "",
                        level.escalatedTo().orElse(level.policy().group()),
                        level.level(),
                        levels,
                        since(view, locale),
                        due(level, now, locale),
                        desk.nobody()));
    }

    private static @Nullable Due due(SignOffLevelView level, Instant now, Locale locale) {
        return Due.of(level.dueAt().orElse(null), now, locale);
    }

    private static @Nullable When since(EngagementView view, Locale locale) {
        return view.progress().enteredAt().map(at -> When.of(at, locale)).orElse(null);
    }
}

package io.quicksizer.web.notification;

import io.quicksizer.web.notification.NotificationJson.NotificationPageJson;
import io.quicksizer.web.notification.NotificationJson.SettingsJson;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.problem.ApiProblem.FieldProblem;
import io.quicksizer.web.problem.ProblemKind;
import io.quicksizer.web.problem.RequestProblem;
import io.quicksizer.web.signin.AnyRole;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.notification.MyNoticeSettings;
import io.quicksizer.workers.notification.MyNotices;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** API for a person's own notifications and settings. */
@RestController
@RequestMapping("/api/v1/notifications")
@Tag(name = "Notifications")
class NotificationsController {
    private static final int LONGEST_PAGE = 200;

    private final MyNotices notices;
    private final MyNoticeSettings settings;

    NotificationsController(MyNotices notices, MyNoticeSettings settings) {
        this.notices = notices;
        this.settings = settings;
    }

    @GetMapping
    @AnyRole
    @Operation(summary = "Your notifications, newest first", operationId = "notifications")
    NotificationPageJson list(
            Person person,
            Locale locale,
            @Parameter(description = "Without those that were read") @RequestParam(defaultValue = "true")
                    boolean unread,
            @Parameter(description = "From the page before") @RequestParam(required = false) @Nullable UUID before,
            @Parameter(description = "Rows, 1 to 200") @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw new RequestProblem(
                    ProblemKind.UNREADABLE,
                    "Look at limit.",
                    List.of(new FieldProblem("limit", "parameter.range", "Ask for 1 to " + LONGEST_PAGE + " rows.")));
        }
        return NotificationPageJson.of(notices.page(person, unread, before, limit, locale));
    }

    @PostMapping("/{id}/read")
    @AnyRole
    @Operation(summary = "Mark a notification as read", operationId = "readNotification")
    ResponseEntity<NotificationJson> read(Person person, Locale locale, @PathVariable UUID id) {
        return Answers.ok(notices.read(person, id, locale).map(NotificationJson::of));
    }

    @PostMapping("/read")
    @AnyRole
    @Operation(summary = "Mark all your notifications as read", operationId = "readNotifications")
    ResponseEntity<Void> readAll(Person person) {
        notices.readAll(person);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/settings")
    @AnyRole
    @Operation(summary = "How you are notified", operationId = "notificationSettings")
    SettingsJson settings(Person person) {
        return SettingsJson.of(settings.of(person));
    }

    @PutMapping("/settings")
    @AnyRole
    @Operation(
            summary = "Choose how you are notified; kinds that are left out keep the standard",
            operationId = "changeNotificationSettings")
    ResponseEntity<SettingsJson> change(Person person, @RequestBody SettingsJson body) {
        return Answers.ok(settings.save(person, body.entry()).map(SettingsJson::of));
    }
}

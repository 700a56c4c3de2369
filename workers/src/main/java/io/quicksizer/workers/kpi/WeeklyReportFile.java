package io.quicksizer.workers.kpi;

import io.quicksizer.db.notification.NoticeRow;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.notification.MailAttachment;
import io.quicksizer.workers.notification.MailFile;
import io.quicksizer.workers.notification.NoticeKind;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Attachment of the weekly report as PDF to the mail that announces it, limited to what the recipient may read. */
@Component
class WeeklyReportFile implements MailAttachment {
    /** Prefix of the natural key of an announcement, followed by the week. */
    static final String KEY = "weekly-report:";

    private final WeeklyReports reports;
    private final WeekFiles files;

    WeeklyReportFile(WeeklyReports reports, WeekFiles files) {
        this.reports = reports;
        this.files = files;
    }

    @Override
    public NoticeKind kind() {
        return NoticeKind.REPORT_READY;
    }

    @Override
    public Optional<MailFile> file(NoticeRow notice, Person reader, Locale locale) {
        return Optional.of(notice.key())
                .filter(key -> key.startsWith(KEY))
                .flatMap(key -> IsoWeek.parse(key.substring(KEY.length())))
                .flatMap(week -> reports.of(reader, week))
                .map(report -> new MailFile(
                        "quicksizer-week-" + report.week().text() + ".pdf",
                        "application/pdf",
                        files.pdf(report, locale)));
    }
}

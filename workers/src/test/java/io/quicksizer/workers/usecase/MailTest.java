package io.quicksizer.workers.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.access.SignedIn;
import io.quicksizer.workers.delivery.DeadDeliveries;
import io.quicksizer.workers.delivery.DeadDeliveries.DeadDelivery;
import io.quicksizer.workers.delivery.Delivering;
import io.quicksizer.workers.kpi.SendingWeeklyReport;
import io.quicksizer.workers.notification.MyNoticeSettings;
import io.quicksizer.workers.notification.MyNotices;
import io.quicksizer.workers.notification.NoticeSettingsEntry;
import io.quicksizer.workers.notification.NoticeSettingsEntry.ChoiceEntry;
import io.quicksizer.workers.people.MyLanguage;
import io.quicksizer.workers.result.Answer;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails over SMTP, to a real server. */
@UseCaseTest
class MailTest {
    @Autowired
    private Office office;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PeopleDirectory people;

    @Autowired
    private Delivering delivering;

    @Autowired
    private DeadDeliveries dead;

    @Autowired
    private MyNoticeSettings settings;

    @Autowired
    private MyNotices notices;

    @Autowired
    private SendingWeeklyReport report;

    @Autowired
    private MyLanguage languages;

    @BeforeEach
    void newDay() throws Exception {
        office.newDay();
        jdbc.sql("delete from delivery").update();
        jdbc.sql("delete from notification_settings").update();
        jdbc.sql("delete from notification_choice").update();
        Outside.mail().purgeEmailFromAllMailboxes();
        reached("approver2", "approver2@company.example");
    }

    @AfterEach
    void nobodyIsReached() {
        jdbc.sql("update person set mail_address = null, language = null").update();
        jdbc.sql("delete from delivery").update();
    }

    @Test
    void a_person_with_an_address_is_mailed_in_text_and_html_and_a_person_without_is_not() throws Exception {
        UUID id = submitted("Mailed & <b>bold</b>");
        delivering.deliverDue();
        assertThat(received()).hasSize(1);
        MimeMessage mail = received().getFirst();
        assertThat(mail.getSubject()).isEqualTo("Mailed & <b>bold</b>: revision 1 is waiting for your sign-off");
        assertThat(mail.getAllRecipients()[0]).hasToString("approver2@company.example");
        assertThat(mail.getFrom()[0]).hasToString("Quicksizer <quicksizer@company.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        String plain = part(mail, "text/plain");
        String html = part(mail, "text/html");
        assertThat(plain)
                .contains("https://portal.example/approvals/"
                        + office.revision(id).orElseThrow().id());
        assertThat(plain).containsPattern("https://portal\\.example/decide/[A-Za-z0-9_-]{43}");
        assertThat(html).contains("Mailed &amp; &lt;b&gt;bold&lt;/b&gt;").doesNotContain("<b>bold");
        delivering.deliverDue();
        assertThat(received()).hasSize(1);
    }

    @Test
    void the_weekly_report_comes_with_its_pdf_in_the_language_of_its_reader() throws Exception {
        jdbc.sql(
                        "delete from notification where event_id in (select id from notification_event where kind = 'REPORT_READY')")
                .update();
        jdbc.sql("delete from notification_event where kind = 'REPORT_READY'").update();
        jdbc.sql("update person set mail_address = 'admin@company.example' where user_name = 'admin'")
                .update();
        save("admin", entry("de", "", "", Map.of()));
        assertThat(report.sendIfDue()).isTrue();
        delivering.deliverDue();
        assertThat(received()).hasSize(1);
        BodyPart pdf = attachment(received().getFirst());
        assertThat(pdf.getFileName()).isEqualTo("quicksizer-week-2026-W09.pdf");
        assertThat(pdf.getContentType()).startsWith("application/pdf");
        try (PDDocument document = Loader.loadPDF(pdf.getInputStream().readAllBytes())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Wichtigste Zahlen", "Gesendete Rückmeldungen");
        }
        assertThat(part(received().getFirst(), "text/plain"))
                .contains("https://portal.example/kpis/week?week=2026-W09", "Gesendete Rückmeldungen: ")
                .doesNotContain("feedback", "COUNT");
        assertThat(received().getFirst().getSubject()).isEqualTo("Quicksizer: Wochenbericht 2026-W09");
    }

    @Test
    void a_mail_keeps_its_message_id_when_it_is_sent_again() throws Exception {
        submitted("Sent twice");
        delivering.deliverDue();
        jdbc.sql("update delivery set delivered_at = null, next_attempt_at = created_at")
                .update();
        delivering.deliverDue();
        assertThat(received()).hasSize(2);
        assertThat(received().stream().map(MailTest::id).distinct()).hasSize(1);
        assertThat(id(received().getFirst())).matches("<[0-9a-f-]{36}@company\\.example>");
    }

    @Test
    void the_language_is_the_persons_own() throws Exception {
        save("approver2", entry("de", "", "", Map.of()));
        submitted("Deutsch");
        delivering.deliverDue();
        assertThat(received().getFirst().getSubject()).isEqualTo("Deutsch: Revision 1 wartet auf Ihre Freigabe");
        assertThat(part(received().getFirst(), "text/html"))
                .contains("lang=\"de\"")
                .contains("Ansehen und freigeben");
    }

    @Test
    void it_is_the_one_in_which_the_person_uses_the_portal_unless_the_settings_name_another() throws Exception {
        assertThat(subjectAbout("Unknown")).endsWith("is waiting for your sign-off");
        languages.seen("approver2", Locale.GERMANY);
        assertThat(subjectAbout("Seen")).endsWith("wartet auf Ihre Freigabe");
        languages.seen("approver2", Locale.ENGLISH);
        languages.chosen("approver2", Locale.FRENCH);
        assertThat(subjectAbout("Seen again")).endsWith("wartet auf Ihre Freigabe");
        assertThat(settings.of(office.person("approver2")).settings().locale()).isEqualTo(Locale.GERMAN);
        languages.chosen("approver2", Locale.ENGLISH);
        assertThat(subjectAbout("Chosen")).endsWith("is waiting for your sign-off");
        save("approver2", entry("de", "", "", Map.of()));
        languages.chosen("approver2", Locale.ENGLISH);
        assertThat(subjectAbout("By the settings")).endsWith("wartet auf Ihre Freigabe");
    }

    private String subjectAbout(String name) throws Exception {
        submitted(name);
        delivering.deliverDue();
        return received().getLast().getSubject();
    }

    @Test
    void what_comes_up_in_quiet_hours_leaves_in_one_mail_when_they_end() throws Exception {
        save("approver2", entry("en", "08:00", "15:00", Map.of()));
        submitted("Quiet one");
        submitted("Quiet two");
        delivering.deliverDue();
        assertThat(received()).isEmpty();
        clock.pass(Duration.ofHours(4));
        delivering.deliverDue();
        assertThat(received()).hasSize(1);
        assertThat(received().getFirst().getSubject()).isEqualTo("Quicksizer: 2 notifications");
        assertThat(part(received().getFirst(), "text/plain"))
                .contains("Quiet one")
                .contains("Quiet two");
    }

    @Test
    void the_mail_of_the_day_leaves_out_what_was_read_and_does_not_leave_when_all_was() throws Exception {
        save("approver2", entry("en", "", "", Map.of("SIGN_OFF_WAITING", new ChoiceEntry(true, "DAILY"))));
        submitted("Of the day");
        submitted("Of the day too");
        notices.readAll(office.person("approver2"));
        submitted("Later that day");
        clock.pass(Duration.ofDays(1));
        delivering.deliverDue();
        assertThat(received()).hasSize(1);
        assertThat(received().getFirst().getSubject()).startsWith("Later that day");

        submitted("Next day");
        submitted("Next day too");
        notices.readAll(office.person("approver2"));
        clock.pass(Duration.ofDays(1));
        delivering.deliverDue();
        assertThat(received()).hasSize(1);
        assertThat(states()).containsOnly("delivered", "abandoned");
    }

    @Test
    void nothing_is_mailed_of_a_kind_that_is_switched_off_and_the_portal_can_be_left_out() throws Exception {
        save("approver2", entry("en", "", "", Map.of("SIGN_OFF_WAITING", new ChoiceEntry(true, "OFF"))));
        int before = notices.unread(office.person("approver2"));
        submitted("Not mailed");
        assertThat(notices.unread(office.person("approver2"))).isEqualTo(before + 1);
        save("approver2", entry("en", "", "", Map.of("SIGN_OFF_WAITING", new ChoiceEntry(false, "NOW"))));
        submitted("Mailed only");
        assertThat(notices.unread(office.person("approver2"))).isEqualTo(before + 1);
        delivering.deliverDue();
        assertThat(received()).hasSize(1);
        assertThat(received().getFirst().getSubject()).startsWith("Mailed only");
    }

    @Test
    void nobody_who_lost_access_is_mailed() throws Exception {
        submitted("Too late");
        jdbc.sql("update person set active = false where user_name = 'approver2'")
                .update();
        delivering.deliverDue();
        jdbc.sql("update person set active = true where user_name = 'approver2'")
                .update();
        assertThat(received()).isEmpty();
        assertThat(states()).containsOnly("abandoned");
    }

    @Test
    void a_mail_that_the_server_refuses_is_retried_with_pauses_then_waits_for_an_administrator() throws Exception {
        reached("approver2", "not an address@@");
        submitted("Never taken");
        for (int attempt = 0; attempt < 12; attempt++) {
            delivering.deliverDue();
            clock.pass(Duration.ofHours(2));
        }
        assertThat(received()).isEmpty();
        List<DeadDelivery> found =
                dead.list(office.person("admin")).ifDone().orElseThrow().dead();
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().receiver()).isEqualTo("approver2");
        assertThat(found.getFirst().error()).isNotBlank();
        assertThat(dead.sendAgain(office.person("planner"), found.getFirst().id()))
                .isInstanceOf(Answer.Refused.class);

        reached("approver2", "approver2@company.example");
        Office.accepted(dead.sendAgain(office.person("admin"), found.getFirst().id()));
        delivering.deliverDue();
        assertThat(received()).hasSize(1);
        assertThat(dead.abandon(office.person("admin"), found.getFirst().id())).isInstanceOf(Answer.Missing.class);
    }

    @Test
    void settings_that_make_no_sense_are_refused_with_their_fields() {
        Answer<MyNoticeSettings.View> answer = settings.save(
                office.person("planner"),
                new NoticeSettingsEntry(
                        "fr",
                        "Mars/Phobos",
                        "8pm",
                        "",
                        "",
                        Map.of("NONSENSE", new ChoiceEntry(true, "NOW"), "MENTION", new ChoiceEntry(true, "WEEKLY"))));
        assertThat(((Answer.Invalid<?>) answer)
                        .problems().stream().map(problem -> problem.field() + " " + problem.code()))
                .containsExactlyInAnyOrder(
                        "language LANGUAGE_UNKNOWN",
                        "zone ZONE_UNKNOWN",
                        "quietFrom QUIET_HOURS_INCOMPLETE",
                        "quietFrom HOUR_UNREADABLE",
                        "digestAt HOUR_UNREADABLE",
                        "choices KIND_UNKNOWN",
                        "choices MAIL_MODE_UNKNOWN");
    }

    /** A submitted revision of an engagement of that name, which the context step would replace. */
    private UUID submitted(String name) {
        UUID id = office.at(name, Step.REVIEW);
        jdbc.sql("update engagement set name = :name where id = :id")
                .param("name", name)
                .param("id", id)
                .update();
        Office.accepted(office.enter("planner", id, Step.REVIEW, Office.entry(Step.REVIEW)));
        return id;
    }

    private void reached(String name, String address) {
        people.remember(
                new SignedIn(name, name, Set.of(Role.APPROVER), Set.of("approvers"), "north", null, null, address));
    }

    private void save(String name, NoticeSettingsEntry entry) {
        Office.accepted(settings.save(office.person(name), entry));
    }

    private static NoticeSettingsEntry entry(
            String language, String from, String to, Map<String, ChoiceEntry> choices) {
        return new NoticeSettingsEntry(language, "UTC", from, to, "08:00", choices);
    }

    private List<String> states() {
        return jdbc.sql("""
                        select distinct case when delivered_at is not null then 'delivered' when dead_at is not null then 'dead'
                               when abandoned_at is not null then 'abandoned' else 'open' end from delivery""").query(String.class).list();
    }

    private static BodyPart attachment(MimeMessage mail) throws Exception {
        Multipart parts = (Multipart) mail.getContent();
        return parts.getBodyPart(parts.getCount() - 1);
    }

    private static List<MimeMessage> received() {
        return Arrays.asList(Outside.mail().getReceivedMessages());
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (jakarta.mail.MessagingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String part(Object content, String type) throws Exception {
        if (content instanceof MimeMessage mail) {
            return part(mail.getContent(), type);
        }
        if (content instanceof Multipart parts) {
            for (int index = 0; index < parts.getCount(); index++) {
                BodyPart part = parts.getBodyPart(index);
                if (part.isMimeType(type)) {
                    return part.getContent().toString();
                }
                String inside = part.isMimeType("multipart/*") ? part(part.getContent(), type) : "";
                if (!inside.isEmpty()) {
                    return inside;
                }
            }
        }
        return "";
    }
}

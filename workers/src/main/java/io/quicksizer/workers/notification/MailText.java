package io.quicksizer.workers.notification;

import freemarker.core.PlainTextOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Renderer of the templates of a mail, as plain text and as HTML. */
final class MailText {
    private static final Configuration TEMPLATES = configuration();

    private MailText() {}

    /**
     * A notice in a mail.
     *
     * @param detail may be empty
     * @param address URL of the page that shows it
     * @param decide URL for deciding directly; empty if there is none
     */
    public record Item(String title, String detail, String address, String decide) {}

    /**
     * Content of a mail.
     *
     * @param settings URL of the recipient's notification settings
     */
    record Content(String language, List<Item> items, String settings, NoticeText words) {}

    /** Renders the plain text. */
    static String plain(Content content) {
        return filled("mail.ftl", content);
    }

    /** Renders the HTML. */
    static String html(Content content) {
        return filled("mail.ftlh", content);
    }

    private static String filled(String template, Content content) {
        StringWriter text = new StringWriter();
        try {
            TEMPLATES
                    .getTemplate(template)
                    .process(
                            Map.of(
                                    "language", content.language(),
                                    "items", content.items(),
                                    "settings", content.settings(),
                                    "open", content.words().word("mail.open"),
                                    "decide", content.words().word("mail.decide"),
                                    "hint", content.words().word("mail.decide-hint"),
                                    "choose", content.words().word("mail.settings")),
                            text);
        } catch (TemplateException wrong) {
            throw new IllegalStateException("the template of a mail can't be rendered", wrong);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing a mail to memory failed", impossible);
        }
        return text.toString();
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassLoaderForTemplateLoading(MailText.class.getClassLoader(), "notification");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setRecognizeStandardFileExtensions(true);
        configuration.setOutputFormat(PlainTextOutputFormat.INSTANCE);
        configuration.setLocale(Locale.ROOT);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        return configuration;
    }
}

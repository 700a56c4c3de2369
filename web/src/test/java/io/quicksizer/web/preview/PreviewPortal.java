package io.quicksizer.web.preview;

import io.quicksizer.processes.connection.EngineInMemory;
import io.quicksizer.processes.engine.EngineMarker;
import io.quicksizer.processes.engine.WorkflowEngine;
import io.quicksizer.web.DemoWorkbook;
import io.quicksizer.web.WebApplication;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.catalogue.ImportedDraft;
import io.quicksizer.workers.catalogue.ImportingCatalogue;
import io.quicksizer.workers.catalogue.PublishingCatalogue;
import io.quicksizer.workers.jobs.JobConfiguration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** Starts the preview with the demo workbook published, and stops all of it. */
public final class PreviewPortal implements AutoCloseable {
    private final EmbeddedPostgres postgres;
    private final EngineInMemory engine;
    private final ConfigurableApplicationContext application;

    private PreviewPortal(int port, String... settings) {
        postgres = newDatabase();
        engine = EngineInMemory.start();
        application = new SpringApplicationBuilder(WebApplication.class, Preview.class)
                .profiles("local")
                .initializers(context -> context.getBeanFactory().registerSingleton("engineInMemory", engine))
                .properties(
                        "quicksizer.db.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "quicksizer.db.user=postgres",
                        "quicksizer.db.password=postgres",
                        "quicksizer.web.port=" + port,
                        "quicksizer.engine.gateway-address=" + engine.gateway())
                .properties(sources())
                .run(settings);
        publishTheDemoWorkbook();
    }

    /** @param port where the portal listens on 127.0.0.1; 0 for any that is free */
    public static PreviewPortal start(int port) {
        return new PreviewPortal(port);
    }

    /**
     * @param port where the portal listens on 127.0.0.1; 0 for any that is free
     * @param settings further settings in the form {@code --name=value}, which win over the local profile
     */
    public static PreviewPortal start(int port, String... settings) {
        return new PreviewPortal(port, settings);
    }

    /** The database with the rights of its owner. */
    public DataSource database() {
        return postgres.getPostgresDatabase();
    }

    /** Runs until it is stopped; the argument is the port, 8095 if there is none. */
    public static void main(String[] arguments) {
        PreviewPortal preview = start(arguments.length == 0 ? 8095 : Integer.parseInt(arguments[0]));
        System.out.println("Preview at " + preview.address());
    }

    /** With a folder of sources, templates, styles and scripts are read from it at each request. */
    private static String[] sources() {
        String folder = System.getProperty("quicksizer.preview.sources");
        return folder == null
                ? new String[0]
                : new String[] {
                    "spring.freemarker.template-loader-path=file:" + folder + "/templates/",
                    "spring.freemarker.prefer-file-system-access=true",
                    "spring.freemarker.cache=false",
                    "spring.freemarker.settings.template_update_delay=0",
                    "spring.web.resources.static-locations=file:" + folder + "/static/,classpath:/static/",
                    "spring.web.resources.chain.cache=false"
                };
    }

    /** Address without a slash at its end. */
    public String address() {
        return "http://127.0.0.1:" + application.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** The engine, to move its clock. */
    public EngineInMemory engine() {
        return engine;
    }

    /** A bean of the portal or of the workers. */
    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    private void publishTheDemoWorkbook() {
        Person admin = new Person("admin", "Ada", Set.of(Role.ADMIN), Set.of(), null);
        ImportedDraft draft = bean(ImportingCatalogue.class)
                .importFrom(admin, "demo-workbook.xlsx", DemoWorkbook.bytes())
                .ifDone()
                .orElseThrow()
                .accepted()
                .orElseThrow();
        bean(PublishingCatalogue.class).publish(admin, draft.versionId());
    }

    private static EmbeddedPostgres newDatabase() {
        try {
            return EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("encoding", "UTF8")
                    .start();
        } catch (IOException broken) {
            throw new UncheckedIOException("The embedded PostgreSQL doesn't start", broken);
        }
    }

    /** Stops the portal and its workers; engine and database stay. */
    public void stopApplication() {
        application.close();
    }

    @Override
    public void close() throws IOException {
        application.close();
        engine.close();
        postgres.close();
    }

    /** Everything of both applications; human tasks and search are those of the engine in memory. */
    @TestConfiguration(proxyBeanMethods = false)
    @Import(JobConfiguration.class)
    static class Preview {
        @Bean
        @Primary
        WorkflowEngine workflowInMemory(EngineInMemory engine) {
            return engine.workflow();
        }

        @Bean
        @Primary
        EngineMarker markerInMemory(EngineInMemory engine) {
            return engine.marker();
        }
    }
}

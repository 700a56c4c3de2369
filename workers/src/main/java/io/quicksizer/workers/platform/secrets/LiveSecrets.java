package io.quicksizer.workers.platform.secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.ConfigTreePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.stereotype.Component;

/**
 * Current values of secrets. A secret from a file in the secrets folder is read on each call; while the file can't be
 * read, as during its replacement, the last value is returned. A secret from any other source keeps its value of the
 * start.
 */
@Component
public class LiveSecrets {
    private final ConfigurableEnvironment environment;
    private final Path folder;
    private final Map<String, String> lastRead = new ConcurrentHashMap<>();

    LiveSecrets(ConfigurableEnvironment environment) {
        this.environment = environment;
        this.folder = Path.of(environment.getProperty("quicksizer.secrets", "/run/secrets/quicksizer"));
    }

    /** Returns the stripped value; an empty string if it is not set. */
    public String current(String name) {
        if (isFromFile(name)) {
            try {
                lastRead.put(name, Files.readString(folder.resolve(name)).strip());
            } catch (IOException beingExchanged) {
                return lastRead.getOrDefault(name, atStart(name));
            }
            return lastRead.get(name);
        }
        return atStart(name);
    }

    /**
     * Returns whether the secret comes from a file, by Spring's precedence: an environment variable, which never
     * changes, overrides a file.
     */
    boolean isFromFile(String name) {
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (!ConfigurationPropertySources.isAttachedConfigurationPropertySource(source)
                    && source.containsProperty(name)) {
                return source instanceof ConfigTreePropertySource;
            }
        }
        return false;
    }

    private String atStart(String name) {
        return environment.getProperty(name, "").strip();
    }
}

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
 * Secrets as they are now. One that comes from a file in the folder of secrets is read again each time, and while the
 * file is being exchanged the last one read holds; one from elsewhere is what it was at the start.
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

    /** The value without space around it; empty when nothing is set. */
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

    /** Spring's order holds: an environment variable wins over a file, and a variable does not change. */
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

package io.quicksizer.web.signin;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The public address of the portal. All addresses sent to identity providers derive from it and never from the Host
 * header of a request, which a client can forge.
 *
 * @param publicUrl the https address that people use; every address sent to the identity provider derives from it
 */
@ConfigurationProperties("quicksizer")
public record PublicUrl(
        @DefaultValue("http://127.0.0.1:8090") URI publicUrl) {

    /** @throws IllegalArgumentException if no path can be appended to the address */
    public PublicUrl {
        if (publicUrl.getScheme() == null
                || publicUrl.getHost() == null
                || publicUrl.getQuery() != null
                || !("" + publicUrl.getPath()).matches("/?")) {
            throw new IllegalArgumentException(
                    "quicksizer.public-url must be like https://quicksizer.example.com, without a path: " + publicUrl);
        }
    }

    /** Returns whether browsers reach the portal over TLS. */
    public boolean secure() {
        return publicUrl.getScheme().equals("https");
    }

    /**
     * Returns an address in the portal.
     *
     * @param path begins with a slash
     */
    public String at(String path) {
        return publicUrl.toString().replaceAll("/$", "") + path;
    }
}

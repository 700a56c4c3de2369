package io.quicksizer.workers.document;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Denies every address that a document asks for: no file, no network, no jar, no data address. Fonts and styles come
 * with the template, so each request is a fault or an attack, and is remembered.
 */
final class RefusedAddresses implements BiPredicate<String, ExternalResourceType> {
    private final List<String> refused = new ArrayList<>();

    @Override
    public boolean test(@Nullable String address, @Nullable ExternalResourceType type) {
        refused.add(String.valueOf(address));
        return false;
    }

    /** Resolves no address: that alone would look at the working folder. */
    @Nullable
    String resolve(@Nullable String base, @Nullable String address) {
        refused.add(String.valueOf(address));
        return null;
    }

    /** Addresses that were asked for. */
    List<String> all() {
        return List.copyOf(refused);
    }
}

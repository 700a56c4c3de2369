package io.quicksizer.workers.document;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Denies every address that a document asks for but that of its logo: no file, no network, no jar, no data address.
 * Fonts and styles come with the template, so any other request is a fault or an attack, and is remembered.
 */
final class RefusedAddresses implements BiPredicate<String, ExternalResourceType> {
    private final List<String> refused = new ArrayList<>();
    private final String allowed;

    /** @param allowed the one address that is not refused; empty for none */
    RefusedAddresses(String allowed) {
        this.allowed = allowed;
    }

    @Override
    public boolean test(@Nullable String address, @Nullable ExternalResourceType type) {
        if (isAllowed(address)) {
            return true;
        }
        refused.add(String.valueOf(address));
        return false;
    }

    /** Resolves no other address: that alone would look at the working folder. */
    @Nullable
    String resolve(@Nullable String base, @Nullable String address) {
        if (isAllowed(address)) {
            return address;
        }
        refused.add(String.valueOf(address));
        return null;
    }

    private boolean isAllowed(@Nullable String address) {
        return !allowed.isEmpty() && allowed.equals(address);
    }

    /** Addresses that were asked for. */
    List<String> all() {
        return List.copyOf(refused);
    }
}

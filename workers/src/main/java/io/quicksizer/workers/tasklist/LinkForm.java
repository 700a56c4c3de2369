package io.quicksizer.workers.tasklist;

import io.quicksizer.processes.model.Variable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Variables of a form that holds nothing but a link to the portal. */
public final class LinkForm {
    private LinkForm() {}

    /** @param address page of the portal; without one the form says only where to go on */
    public static Map<String, @Nullable Object> to(Optional<String> address) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put(Variable.LINK_ONLY, true);
        form.put(Variable.PORTAL_LINK, address.orElse(null));
        return form;
    }
}

package io.quicksizer.workers.tasklist;

import io.quicksizer.processes.model.Variable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The variables of a form that contains only a link to the portal. */
public final class LinkForm {
    private LinkForm() {}

    /** @param address address of the portal's page; if empty, the form only refers to the portal without a link */
    public static Map<String, @Nullable Object> to(Optional<String> address) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put(Variable.LINK_ONLY, true);
        form.put(Variable.PORTAL_LINK, address.orElse(null));
        return form;
    }
}

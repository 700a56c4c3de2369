package io.quicksizer.web.diagram;

import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.db.journal.PastVisit;
import io.quicksizer.processes.model.ProcessId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Draws where an engagement stands: its own process, and the approval while it is in one (docs/adr/0010). */
@Component
public class Diagrams {
    private final Map<ProcessId, ProcessModel> models = new EnumMap<>(ProcessId.class);
    private final MessageSource texts;

    Diagrams(MessageSource texts) {
        this.texts = texts;
        for (ProcessId process : List.of(ProcessId.SIZING_ENGAGEMENT, ProcessId.SIZING_APPROVAL)) {
            models.put(process, ModelReader.read("models/" + process.id() + ".bpmn"));
        }
    }

    /**
     * The diagrams of an engagement.
     *
     * @param visits its visits, oldest first
     * @param place where it stands
     * @param locale the reader's language; a name without a translation stays as the model has it
     * @return the approval first while it waits for one, then the engagement's own process
     */
    public List<Drawing> of(List<PastVisit> visits, Place place, Locale locale) {
        List<Drawing> drawings = new ArrayList<>();
        if (place.status() == EngagementStatus.IN_APPROVAL) {
            drawings.add(draw(ProcessId.SIZING_APPROVAL, Route.ofApproval(visits), place.waiting(), locale));
        }
        drawings.add(draw(ProcessId.SIZING_ENGAGEMENT, Route.ofEngagement(visits, place), stands(place), locale));
        return drawings;
    }

    /** A workflow that is on its way from one step of the wizard to the next stands nowhere. */
    private static boolean stands(Place place) {
        return switch (place.status()) {
            case DRAFT, CHANGES_REQUESTED -> place.waiting();
            case IN_APPROVAL, APPROVED, REJECTED, WITHDRAWN, CANCELLED -> true;
        };
    }

    private Drawing draw(ProcessId process, List<List<String>> ways, boolean stands, Locale locale) {
        ProcessModel model = models.get(process);
        Trace trace = Trace.along(model, ways);
        return new Draughting(model, stands ? trace : trace.onItsWay(), translation(locale)).draw(process.id());
    }

    private UnaryOperator<String> translation(Locale locale) {
        return name -> name.isEmpty() ? name : String.valueOf(texts.getMessage(key(name), null, name, locale));
    }

    /** The key of a name's translation: {@code Anything custom?} is {@code diagram.Anything-custom}. */
    static String key(String name) {
        return "diagram." + name.replaceAll("[^A-Za-z]+", "-").replaceAll("-$", "");
    }
}

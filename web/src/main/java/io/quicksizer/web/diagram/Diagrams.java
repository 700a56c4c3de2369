package io.quicksizer.web.diagram;

import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.db.journal.PastVisit;
import io.quicksizer.processes.model.ProcessId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Diagrams of the process of an engagement with its current place, and of a pending approval (docs/adr/0010). */
@Component
public class Diagrams {
    private final MessageSource texts;
    private final ProcessModel engagement = read(ProcessId.SIZING_ENGAGEMENT);
    private final ProcessModel approval = read(ProcessId.SIZING_APPROVAL);

    Diagrams(MessageSource texts) {
        this.texts = texts;
    }

    /**
     * Returns the diagrams of an engagement.
     *
     * @param visits its visits, oldest first
     * @param locale the reader's language; names without a translation are shown as in the model
     * @return the approval first if one is pending, then the engagement's own process
     */
    public List<Drawing> of(List<PastVisit> visits, Place place, Locale locale) {
        List<Drawing> drawings = new ArrayList<>();
        if (place.status() == EngagementStatus.IN_APPROVAL) {
            Trace trace = Trace.along(approval, new ApprovalPath(approval).of(visits), place.waiting());
            drawings.add(draw(ProcessId.SIZING_APPROVAL, trace, ApprovalPath.START, locale));
        }
        Trace trace = Trace.along(engagement, new Route(engagement).of(visits, place), isAtAnElement(place));
        drawings.add(draw(ProcessId.SIZING_ENGAGEMENT, trace, Route.START, locale));
        return drawings;
    }

    /** Returns false while the workflow is between two steps of the wizard. */
    private static boolean isAtAnElement(Place place) {
        return !place.status().isInWizard() || place.waiting();
    }

    private Drawing draw(ProcessId process, Trace trace, String start, Locale locale) {
        Set<String> regular = trace.model()
                .node(start)
                .map(new PathFinder(trace.model())::regularOrder)
                .orElseThrow();
        return new SvgRenderer(trace, translation(locale)).draw(process.id(), regular);
    }

    private static ProcessModel read(ProcessId process) {
        return DiagramReader.read("models/" + process.id() + ".bpmn");
    }

    private UnaryOperator<String> translation(Locale locale) {
        return name -> name.isEmpty() ? name : String.valueOf(texts.getMessage(key(name), null, name, locale));
    }

    /** Returns the message key of a name: {@code diagram.Anything-custom} for {@code Anything custom?}. */
    static String key(String name) {
        return "diagram." + name.replaceAll("[^A-Za-z]+", "-").replaceAll("-$", "");
    }
}

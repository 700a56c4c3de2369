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

/** Draws the process of an engagement with its current place, and the approval while it is in one (docs/adr/0010). */
@Component
public class Diagrams {
    private final MessageSource texts;
    private final ProcessModel engagement = read(ProcessId.SIZING_ENGAGEMENT);
    private final ProcessModel approval = read(ProcessId.SIZING_APPROVAL);

    Diagrams(MessageSource texts) {
        this.texts = texts;
    }

    /**
     * The diagrams of an engagement.
     *
     * @param visits its visits, oldest first
     * @param locale the reader's language; a name without a translation stays as the model has it
     * @return the approval first while it waits for one, then the engagement's own process
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

    /** A workflow between two steps of the wizard is at no element. */
    private static boolean isAtAnElement(Place place) {
        return switch (place.status()) {
            case DRAFT, CHANGES_REQUESTED -> place.waiting();
            case IN_APPROVAL, APPROVED, REJECTED, WITHDRAWN, CANCELLED -> true;
        };
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

    /** The key of a name's translation: {@code Anything custom?} is {@code diagram.Anything-custom}. */
    static String key(String name) {
        return "diagram." + name.replaceAll("[^A-Za-z]+", "-").replaceAll("-$", "");
    }
}

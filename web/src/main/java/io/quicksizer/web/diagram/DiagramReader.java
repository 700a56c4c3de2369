package io.quicksizer.web.diagram;

import io.quicksizer.web.diagram.Node.Trait;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Reader of the elements of a BPMN file and their layout on one plane: that of the process or of a collapsed
 * sub-process.
 */
final class DiagramReader {
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String BPMN_DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
    private static final String DI = "http://www.omg.org/spec/DD/20100524/DI";
    private static final List<String> TRIGGERS = List.of("message", "timer", "error");

    private final Map<String, Element> elements = new HashMap<>();

    private DiagramReader(Document document) {
        for (Element element : under(document.getDocumentElement(), BPMN, "*")) {
            elements.put(element.getAttribute("id"), element);
        }
    }

    /**
     * Reads a model from the class path.
     *
     * @param location such as {@code models/sizing-export.bpmn}
     */
    static ProcessModel read(String location) {
        return read(location, element -> element.getLocalName().equals("process"));
    }

    /**
     * Reads the plane of a collapsed sub-process.
     *
     * @param location such as {@code models/sizing-export.bpmn}
     * @param subProcess id of the sub-process
     */
    static ProcessModel readInside(String location, String subProcess) {
        return read(location, element -> element.getAttribute("id").equals(subProcess));
    }

    private static ProcessModel read(String location, Predicate<Element> shown) {
        try (InputStream file = DiagramReader.class.getClassLoader().getResourceAsStream(location)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document document = factory.newDocumentBuilder().parse(file);
            return new DiagramReader(document).model(document, shown);
        } catch (IOException | SAXException | ParserConfigurationException | IllegalArgumentException unreadable) {
            throw new IllegalStateException("The model " + location + " can't be read", unreadable);
        }
    }

    private ProcessModel model(Document document, Predicate<Element> shown) {
        Element plane = under(document.getDocumentElement(), BPMN_DI, "BPMNPlane").stream()
                .filter(candidate -> shown.test(element(candidate)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The model has no matching diagram plane"));
        List<Node> nodes =
                under(plane, BPMN_DI, "BPMNShape").stream().map(this::node).toList();
        List<Flow> flows =
                under(plane, BPMN_DI, "BPMNEdge").stream().map(this::flow).toList();
        return new ProcessModel(nodes, flows, hidden(nodes));
    }

    /**
     * Returns the elements on the planes of collapsed sub-processes, mapped to the sub-process that is drawn for them.
     */
    private Map<String, String> hidden(List<Node> nodes) {
        Set<String> collapsed =
                nodes.stream().filter(Node::isCollapsed).map(Node::id).collect(Collectors.toSet());
        Map<String, String> hidden = new HashMap<>();
        for (String step : collapsed) {
            under(elements.get(step), BPMN, "*").forEach(inner -> hidden.put(inner.getAttribute("id"), step));
        }
        return hidden;
    }

    private Element element(Element layout) {
        return elements.get(layout.getAttribute("bpmnElement"));
    }

    private Node node(Element shape) {
        Element element = element(shape);
        return new Node(
                element.getAttribute("id"),
                element.getLocalName(),
                element.getAttribute("name"),
                trigger(element),
                parent(element),
                element.getAttribute("attachedToRef"),
                traits(element, shape),
                bounds(shape),
                label(shape));
    }

    private Flow flow(Element edge) {
        Element element = element(edge);
        List<Point> waypoints = under(edge, DI, "waypoint").stream()
                .map(point -> new Point(number(point, "x"), number(point, "y")))
                .toList();
        return new Flow(
                element.getAttribute("id"),
                element.getAttribute("name"),
                element.getAttribute("sourceRef"),
                element.getAttribute("targetRef"),
                waypoints,
                label(edge));
    }

    private static String trigger(Element element) {
        if (!element.getLocalName().endsWith("Event")) {
            return "";
        }
        return TRIGGERS.stream()
                .filter(trigger ->
                        !under(element, BPMN, trigger + "EventDefinition").isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String parent(Element element) {
        Element parent = (Element) element.getParentNode();
        return parent.getLocalName().equals("subProcess") ? parent.getAttribute("id") : "";
    }

    private static Set<Trait> traits(Element element, Element shape) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (element.getLocalName().equals("subProcess")
                && shape.getAttribute("isExpanded").equals("true")) {
            traits.add(Trait.EXPANDED);
        }
        if (element.getAttribute("triggeredByEvent").equals("true")) {
            traits.add(Trait.EVENT_SUB_PROCESS);
        }
        if (element.getAttribute("cancelActivity").equals("false")) {
            traits.add(Trait.NON_INTERRUPTING);
        }
        if (under(element, BPMN, "multiInstanceLoopCharacteristics").stream()
                .anyMatch(loop -> loop.getParentNode() == element)) {
            traits.add(Trait.SEQUENTIAL);
        }
        return traits;
    }

    private static @Nullable Bounds label(Element owner) {
        List<Element> labels = under(owner, BPMN_DI, "BPMNLabel");
        return labels.isEmpty() ? null : bounds(labels.getFirst());
    }

    private static Bounds bounds(Element owner) {
        Element bounds = under(owner, DC, "Bounds").getFirst();
        return new Bounds(number(bounds, "x"), number(bounds, "y"), number(bounds, "width"), number(bounds, "height"));
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static List<Element> under(Element element, String namespace, String name) {
        NodeList found = element.getElementsByTagNameNS(namespace, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}

package io.quicksizer.web.diagram;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads the elements of a BPMN file and where its diagram puts them. */
final class ModelReader {
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String BPMN_DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
    private static final String DI = "http://www.omg.org/spec/DD/20100524/DI";

    private final Map<String, Element> elements = new HashMap<>();

    private ModelReader(Document document) {
        for (Element element : under(document.getDocumentElement(), BPMN, "*")) {
            elements.put(element.getAttribute("id"), element);
        }
    }

    /**
     * Reads a model of the class path.
     *
     * @param location such as {@code models/sizing-export.bpmn}
     */
    static ProcessModel read(String location) {
        try (InputStream file = ModelReader.class.getClassLoader().getResourceAsStream(location)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document document = factory.newDocumentBuilder().parse(file);
            return new ModelReader(document).model(document);
        } catch (IOException | SAXException | ParserConfigurationException | IllegalArgumentException unreadable) {
            throw new IllegalStateException("The model " + location + " can't be read", unreadable);
        }
    }

    private ProcessModel model(Document document) {
        Element root = document.getDocumentElement();
        return new ProcessModel(
                under(root, BPMN_DI, "BPMNShape").stream().map(this::node).toList(),
                under(root, BPMN_DI, "BPMNEdge").stream().map(this::flow).toList());
    }

    private Node node(Element shape) {
        Element element = elements.get(shape.getAttribute("bpmnElement"));
        return new Node(
                element.getAttribute("id"),
                element.getLocalName(),
                element.getAttribute("name"),
                trigger(element),
                bounds(shape),
                label(shape));
    }

    private Flow flow(Element edge) {
        Element element = elements.get(edge.getAttribute("bpmnElement"));
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
        if (!under(element, BPMN, "messageEventDefinition").isEmpty()) {
            return "message";
        }
        return under(element, BPMN, "timerEventDefinition").isEmpty() ? "" : "timer";
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

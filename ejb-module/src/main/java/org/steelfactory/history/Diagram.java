package org.steelfactory.history;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a BPMN diagram says of its nodes and flows, as far as the history needs it.
 *
 * @param nodes by their ids, in the order of the file
 * @param flows by their ids, in the order of the file
 */
public record Diagram(Map<String, Node> nodes, Map<String, Flow> flows) {

    private static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    /**
     * A task, event, gateway or subprocess.
     *
     * @param kind its element, such as {@code userTask}
     * @param name its id where it has no name
     * @param timed whether it waits for its time
     */
    public record Node(String id, String kind, String name, boolean timed) {}

    /**
     * A sequence flow.
     *
     * @param name empty where it has none
     */
    public record Flow(String id, String name, String source, String target) {}

    /**
     * A question that an instance answered on its way.
     *
     * @param gateway id of the node that asks
     * @param question such as {@code Approved?}
     * @param answer what the flow says that was taken; where it goes when it says nothing
     */
    public record Decision(String gateway, String question, String answer) {}

    public static Diagram of(String bpmn) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        Map<String, Flow> flows = new LinkedHashMap<>();
        try {
            XMLInputFactory factory = XMLInputFactory.newFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(bpmn));
            Node last = null;
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && MODEL.equals(xml.getNamespaceURI())) {
                    String element = xml.getLocalName();
                    if (element.equals("sequenceFlow")) {
                        Flow flow = flow(xml);
                        flows.put(flow.id(), flow);
                    } else if (element.equals("timerEventDefinition") && last != null) {
                        nodes.put(last.id(), new Node(last.id(), last.kind(), last.name(), true));
                    } else if (isNode(element)) {
                        last = node(xml, element);
                        nodes.put(last.id(), last);
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("Not a BPMN diagram: " + e.getMessage(), e);
        }
        return new Diagram(nodes, flows);
    }

    /** What a node is called; its id where it isn't in the diagram. */
    public String name(String node) {
        return Optional.ofNullable(nodes.get(node)).map(Node::name).orElse(node);
    }

    /** The questions that were answered by taking these flows, in their order. */
    public List<Decision> decisions(List<String> taken) {
        return taken.stream()
                .map(flows::get)
                .filter(flow -> flow != null && asks(nodes.get(flow.source())))
                .map(flow -> new Decision(
                        flow.source(), name(flow.source()), flow.name().isEmpty() ? name(flow.target()) : flow.name()))
                .toList();
    }

    private static boolean asks(Node node) {
        return node != null
                && (node.kind().equals("exclusiveGateway") || node.kind().equals("inclusiveGateway"));
    }

    private static boolean isNode(String element) {
        return element.endsWith("Task")
                || element.equals("task")
                || element.endsWith("Event")
                || element.endsWith("Gateway")
                || element.equals("subProcess")
                || element.equals("transaction")
                || element.equals("callActivity");
    }

    private static Node node(XMLStreamReader xml, String element) {
        String id = xml.getAttributeValue(null, "id");
        String name = xml.getAttributeValue(null, "name");
        return new Node(id, element, name == null ? id : oneLine(name), false);
    }

    private static Flow flow(XMLStreamReader xml) {
        String name = xml.getAttributeValue(null, "name");
        return new Flow(
                xml.getAttributeValue(null, "id"),
                name == null ? "" : oneLine(name),
                xml.getAttributeValue(null, "sourceRef"),
                xml.getAttributeValue(null, "targetRef"));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}

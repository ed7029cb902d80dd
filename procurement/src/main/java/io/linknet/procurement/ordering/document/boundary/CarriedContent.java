package io.linknet.procurement.ordering.document.boundary;

import io.linknet.procurement.ordering.document.entity.Carried;
import io.linknet.procurement.ordering.document.entity.DocumentProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Finds what a document says beyond what its reader acts upon. */
final class CarriedContent {

    private static final int MAX_TEXT = 200;

    /** Kinds of elements that are carried at most; no schema of UBL leads to so many in one document of people's making. */
    static final int MAX_KINDS = 2_000;

    private final UblVocabulary acted;
    private final Map<String, Carried> found = new LinkedHashMap<>();

    private CarriedContent(UblVocabulary acted) {
        this.acted = acted;
    }

    /** Elements with a text that nobody acts upon, one entry a kind, in the order of the document. */
    static List<Carried> of(Document document, UblVocabulary acted) {
        var content = new CarriedContent(acted);
        var root = document.getDocumentElement();
        content.walk(root, "/" + root.getLocalName(), "/" + root.getLocalName());
        return List.copyOf(content.found.values());
    }

    private void walk(Element element, String path, String place) {
        var children = elements(element);
        if (children.isEmpty()) {
            note(element, path, place);
        }
        var times = new HashMap<String, Integer>();
        children.forEach(child -> times.merge(child.getLocalName(), 1, Integer::sum));
        var counts = new HashMap<String, Integer>();
        for (var child : children) {
            var name = child.getLocalName();
            var position = counts.merge(name, 1, Integer::sum);
            var counted = isAlwaysCounted(name) || times.getOrDefault(name, 0) > 1;
            walk(child, path + "/" + name, place + "/" + name + (counted ? "[" + position + "]" : ""));
        }
    }

    private void note(Element leaf, String path, String place) {
        var text = leaf.getTextContent().strip();
        if (text.isEmpty() || acted.actsUpon(leaf, path)) {
            return;
        }
        if (found.size() == MAX_KINDS && !found.containsKey(path)) {
            throw RefusedDocument.of(DocumentProblem.TOO_MUCH_CARRIED, place, MAX_KINDS);
        }
        var shown = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
        found.merge(
                path,
                new Carried(place, shown, 1),
                (first, more) -> new Carried(first.place(), first.text(), first.times() + 1));
    }

    /** Lines are always counted, as in the places of refusals; other elements when there are several. */
    private static boolean isAlwaysCounted(String name) {
        return "OrderLine".equals(name);
    }

    private static List<Element> elements(Node parent) {
        var elements = new ArrayList<Element>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}

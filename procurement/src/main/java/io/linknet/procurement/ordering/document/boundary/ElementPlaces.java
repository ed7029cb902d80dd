package io.linknet.procurement.ordering.document.boundary;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.helpers.DefaultHandler;

/** Finds the elements that stand where a parser points, so that a complaint can name them. */
final class ElementPlaces extends DefaultHandler {

    private final Set<Spot> wanted;
    private final Map<Spot, String> found = new HashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable Locator locator;

    private ElementPlaces(Set<Spot> wanted) {
        this.wanted = wanted;
    }

    /** Line and column, counted from 1, of the end of a tag. */
    record Spot(int line, int column) {

        static Spot of(Locator at) {
            return new Spot(at.getLineNumber(), at.getColumnNumber());
        }
    }

    /** The places, as {@link CarriedContent} names them, of the elements whose tags end at these spots. */
    static Map<Spot, String> of(byte[] xml, Set<Spot> wanted) {
        var places = new ElementPlaces(wanted);
        SafeXml.parse(xml, places);
        return places.found;
    }

    @Override
    public void setDocumentLocator(Locator here) {
        this.locator = here;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        var parent = open.peekLast();
        var position = parent == null ? 1 : parent.children.merge(localName, 1, Integer::sum);
        var counted = position > 1 || "OrderLine".equals(localName);
        open.addLast(new Open(localName + (counted ? "[" + position + "]" : ""), new HashMap<>()));
        note();
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        note();
        open.removeLast();
    }

    private void note() {
        if (locator != null && wanted.contains(Spot.of(locator))) {
            found.putIfAbsent(
                    Spot.of(locator), open.stream().map(Open::name).collect(Collectors.joining("/", "/", "")));
        }
    }

    /** An element whose end has not come yet. */
    private record Open(String name, Map<String, Integer> children) {}
}

package io.linknet.procurement.ordering.document.boundary;

import static io.linknet.procurement.ordering.document.entity.DocumentProblem.COPY_OF_AN_ORDER;
import static io.linknet.procurement.ordering.document.entity.DocumentProblem.NOT_THAT_UBL_DOCUMENT;
import static io.linknet.procurement.ordering.document.entity.DocumentProblem.SCHEMA_VIOLATED;
import static io.linknet.procurement.ordering.document.entity.DocumentProblem.TOO_MANY_DIGITS_IN_DOCUMENT;

import com.helger.diagnostics.error.IError;
import com.helger.diagnostics.error.list.ErrorList;
import com.helger.ubl21.UBL21Marshaller.UBL21JAXBMarshaller;
import io.linknet.procurement.ordering.document.entity.Carried;
import io.linknet.procurement.ordering.document.entity.TradeDocument;
import jakarta.ws.rs.core.MediaType;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * A UBL document of one kind, valid by its schema.
 *
 * @param xml the bytes that came
 * @param document their content
 * @param carried what it says beyond what is acted upon
 * @param <T> the kind
 */
record UblMessage<T>(byte[] xml, T document, List<Carried> carried) {

    private static final String NAMESPACES = "urn:oasis:names:specification:ubl:schema:xsd:";

    /** Characters of a number, a day or a time at most. */
    private static final int MAX_NUMBER = 1000;

    private static final int SHOWN = 40;
    private static final Set<String> TRUE = Set.of("true", "1");
    private static final Pattern NUMBER = Pattern.compile("[-+.:TZ\\d\\s]++");

    /**
     * Reads UBL 2.1, and 2.0, which has the same namespaces and is a subset.
     *
     * @throws RefusedDocument if it is no XML, another document, or breaks the schema
     */
    static <T> UblMessage<T> read(byte[] xml, UblVocabulary vocabulary, UBL21JAXBMarshaller<T> marshaller) {
        var dom = SafeXml.parse(xml);
        var root = dom.getDocumentElement();
        if (!(NAMESPACES + vocabulary.root() + "-2").equals(root.getNamespaceURI())
                || !vocabulary.root().equals(root.getLocalName())) {
            throw RefusedDocument.of(NOT_THAT_UBL_DOCUMENT, "/" + root.getNodeName(), vocabulary.root());
        }
        requireShortNumbers(root, "/" + vocabulary.root());
        requireOriginal(root);
        var carried = CarriedContent.of(dom, vocabulary);
        var errors = new ErrorList();
        var document = marshaller.setCollectErrors(errors).read(xml);
        requireNone(errors, xml);
        if (document == null) {
            throw RefusedDocument.of(NOT_THAT_UBL_DOCUMENT, "/" + root.getNodeName(), vocabulary.root());
        }
        return new UblMessage<>(xml, document, carried);
    }

    /** The document as it is kept. */
    TradeDocument.Received received(TradeDocument.Kind kind, String number) {
        return new TradeDocument.Received(kind, number, sha256(xml), MediaType.APPLICATION_XML, xml, carried);
    }

    /** Reading a number takes the longer the longer it is, much longer: what no column holds is not read at all. */
    private static void requireShortNumbers(Element element, String path) {
        var leaf = true;
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                leaf = false;
                requireShortNumbers(inner, path + "/" + inner.getLocalName());
            }
        }
        if (leaf) {
            var text = element.getTextContent();
            if (text.length() > MAX_NUMBER && NUMBER.matcher(text).matches()) {
                throw RefusedDocument.of(TOO_MANY_DIGITS_IN_DOCUMENT, path, text.substring(0, SHOWN) + "…");
            }
        }
    }

    /** A copy informs somebody of what was said before; acting upon it would be acting twice. */
    private static void requireOriginal(Element root) {
        for (var child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
            if ("CopyIndicator".equals(child.getLocalName())
                    && TRUE.contains(child.getTextContent().strip())) {
                throw RefusedDocument.of(COPY_OF_AN_ORDER, "/" + root.getLocalName() + "/CopyIndicator");
            }
        }
    }

    private static void requireNone(ErrorList errors, byte[] xml) {
        if (errors.isEmpty()) {
            return;
        }
        var spots = errors.stream().map(UblMessage::spot).collect(Collectors.toSet());
        var places = ElementPlaces.of(xml, spots);
        var refusals = new Refusals();
        for (var error : errors.getAllErrors()) {
            var line = SafeXml.place(spot(error).line(), spot(error).column());
            var place = places.getOrDefault(spot(error), line);
            refusals.add(SCHEMA_VIOLATED, place, error.getErrorText(Locale.ENGLISH) + " (" + line + ")");
        }
        refusals.throwIfAny();
    }

    private static ElementPlaces.Spot spot(IError error) {
        var location = error.getErrorLocation();
        return new ElementPlaces.Spot(location.getLineNumber(), location.getColumnNumber());
    }

    /** Lower-case hexadecimal. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every JDK has SHA-256", absent);
        }
    }
}

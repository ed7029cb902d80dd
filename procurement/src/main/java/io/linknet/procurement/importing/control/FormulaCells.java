package io.linknet.procurement.importing.control;

import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.Styles;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** The cells of a sheet; those with a formula that nobody has computed say so, where they would say nothing. */
final class FormulaCells extends XSSFSheetXMLHandler {

    private final SheetContentsHandler sheet;
    private @Nullable String cell;
    private boolean formula;
    private boolean inValue;
    private boolean computed;

    FormulaCells(Styles styles, SharedStrings texts, SheetContentsHandler sheet, DataFormatter formatter) {
        super(styles, null, texts, sheet, formatter, false);
        this.sheet = sheet;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        super.startElement(uri, localName, qName, readable(attributes));
        switch (localName) {
            case "c" -> {
                cell = attributes.getValue("r");
                formula = false;
                computed = "str".equals(attributes.getValue("t")); // a text may be empty
            }
            case "f" -> formula = true;
            case "v" -> inValue = true;
            default -> {}
        }
    }

    /** A day in ISO 8601 is text to the reader of cells, which takes it for a number otherwise. */
    private static Attributes readable(Attributes attributes) {
        var type = attributes.getIndex("t");
        if (type < 0 || !"d".equals(attributes.getValue(type))) {
            return attributes;
        }
        var readable = new AttributesImpl(attributes);
        readable.setValue(type, "str");
        return readable;
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        super.characters(characters, start, length);
        computed |= inValue && length > 0;
    }

    @Override
    public void endElement(String uri, String localName, String qName) throws SAXException {
        super.endElement(uri, localName, qName);
        if ("v".equals(localName)) {
            inValue = false;
        }
        if ("c".equals(localName) && formula && !computed) {
            sheet.cell(cell, XlsxTable.NOT_COMPUTED, null);
        }
    }
}

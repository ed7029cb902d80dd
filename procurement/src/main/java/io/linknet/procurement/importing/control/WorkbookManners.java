package io.linknet.procurement.importing.control;

import io.linknet.procurement.importing.entity.ImportProblem;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What a workbook says of itself as a whole: which sheets it hides, and from which year it counts days. */
final class WorkbookManners extends DefaultHandler {

    private final Set<String> hidden = new HashSet<>();
    private boolean since1904;

    private WorkbookManners() {}

    static WorkbookManners of(XSSFReader workbook)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        var manners = new WorkbookManners();
        try (var part = workbook.getWorkbookData()) {
            XlsxTable.parse(part, manners);
        }
        return manners;
    }

    /** Whether day 0 is the first of 1904, as on old Macintoshes, and not the last of 1899. */
    boolean since1904() {
        return since1904;
    }

    /**
     * The first sheet that people see.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if there is none
     */
    InputStream firstShown(XSSFReader workbook) throws IOException, OpenXML4JException {
        var sheets = workbook.getSheetIterator();
        while (sheets.hasNext()) {
            var sheet = sheets.next();
            if (!hidden.contains(sheets.getSheetName())) {
                return sheet;
            }
            sheet.close();
        }
        throw ImportProblem.FILE_IS_EMPTY.because();
    }

    private static boolean isHidden(@Nullable String state) {
        return "hidden".equals(state) || "veryHidden".equals(state);
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        if ("sheet".equals(localName) && isHidden(attributes.getValue("state"))) {
            hidden.add(attributes.getValue("name"));
        } else if ("workbookPr".equals(localName)) {
            var counted = attributes.getValue("date1904");
            since1904 = "1".equals(counted) || "true".equals(counted);
        }
    }
}

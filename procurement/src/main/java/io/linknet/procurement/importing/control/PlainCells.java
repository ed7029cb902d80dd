package io.linknet.procurement.importing.control;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Shows the cells of a workbook without ornament: numbers plain and with all their digits, days in ISO 8601, numbers that
 * are made to look like codes with their leading zeros.
 */
final class PlainCells extends DataFormatter {

    private static final Pattern CODE = Pattern.compile("0{2,}");

    private final boolean since1904;

    /**
     * For one workbook.
     *
     * @param since1904 whether it counts its days from 1904
     */
    PlainCells(boolean since1904) {
        super(Locale.ROOT);
        this.since1904 = since1904;
    }

    @Override
    public String formatRawCellContents(double value, int formatIndex, String formatString) {
        return formatRawCellContents(value, formatIndex, formatString, since1904);
    }

    @Override
    public String formatRawCellContents(double value, int formatIndex, String formatString, boolean from1904) {
        if (DateUtil.isADateFormat(formatIndex, formatString) && DateUtil.isValidExcelDate(value)) {
            var moment = DateUtil.getLocalDateTime(value, from1904);
            return value == Math.rint(value) ? moment.toLocalDate().toString() : moment.toString();
        }
        if (CODE.matcher(formatString).matches()) {
            return super.formatRawCellContents(value, formatIndex, formatString, from1904);
        }
        // the shortest decimal that is this number: what was typed, not 3.6500000000000001
        return plain(new BigDecimal(Double.toString(value)));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}

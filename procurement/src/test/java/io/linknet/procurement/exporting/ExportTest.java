package io.linknet.procurement.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.procurement.demand.entity.DemandStatus;
import io.linknet.procurement.demand.entity.Zone;
import io.linknet.procurement.exporting.Export.Column;
import io.linknet.procurement.ordering.entity.OrderStatus;
import io.linknet.procurement.pooling.entity.Misfit;
import io.linknet.procurement.pooling.entity.PoolStatus;
import io.linknet.procurement.sourcing.entity.RfqStatus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTest {

    private static final List<Column<Object>> COLUMNS = List.of(new Column<>("order.number", value -> value));

    @Test
    void headsItsColumnsInTheReadersLanguage() throws IOException {
        assertThat(written(Locale.CHINESE, "PO-1").getRow(0).getCell(0).getStringCellValue())
                .isEqualTo("订单");
        assertThat(written(Locale.ENGLISH, "PO-1").getRow(0).getCell(0).getStringCellValue())
                .isEqualTo("Order");
    }

    @Test
    void takesNoTextForAFormula() throws IOException {
        var cell = written(Locale.ENGLISH, "=HYPERLINK(\"http://evil.example\")")
                .getRow(1)
                .getCell(0);

        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).startsWith("=HYPERLINK");
    }

    @Test
    void writesADecimalAsANumberWhereNoDigitIsLost() throws IOException {
        var exact =
                written(Locale.ENGLISH, new BigDecimal("1234.560000")).getRow(1).getCell(0);
        var long20 = written(Locale.ENGLISH, new BigDecimal("12345678901234.567891"))
                .getRow(1)
                .getCell(0);

        assertThat(BigDecimal.valueOf(exact.getNumericCellValue())).isEqualByComparingTo("1234.56");
        assertThat(long20.getStringCellValue()).isEqualTo("12345678901234.567891");
    }

    @Test
    void writesADayAsADate() throws IOException {
        var cell =
                written(Locale.ENGLISH, LocalDate.parse("2026-11-26")).getRow(1).getCell(0);

        assertThat(cell.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.parse("2026-11-26"));
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                DemandStatus.class,
                PoolStatus.class,
                OrderStatus.class,
                RfqStatus.class,
                Zone.class,
                Misfit.class
            })
    void saysAStatusAndTheLikeInTheReadersLanguage(Class<? extends Enum<?>> words) throws IOException {
        for (var word : words.getEnumConstants()) {
            assertThat(written(Locale.CHINESE, word).getRow(1).getCell(0).getStringCellValue())
                    .matches(".*\\p{IsHan}.*");
            assertThat(written(Locale.CHINESE, new Export.Word(word.name()))
                            .getRow(1)
                            .getCell(0)
                            .getStringCellValue())
                    .isEqualTo(
                            written(Locale.CHINESE, word).getRow(1).getCell(0).getStringCellValue());
            assertThat(written(Locale.ENGLISH, word).getRow(1).getCell(0).getStringCellValue())
                    .matches(".*[a-z].*");
        }
    }

    private static XSSFSheet written(Locale locale, Object value) throws IOException {
        try (var export = new Export<>(COLUMNS, locale)) {
            export.add(value);
            return new XSSFWorkbook(new ByteArrayInputStream(export.bytes())).getSheetAt(0);
        }
    }
}

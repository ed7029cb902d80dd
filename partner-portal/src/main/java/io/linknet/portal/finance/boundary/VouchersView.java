package io.linknet.portal.finance.boundary;

import io.linknet.kernel.rest.MoneyBody;
import io.linknet.portal.finance.entity.Voucher;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Vouchers of one relation: held, owed or passed on. */
public record VouchersView(List<Voucher> rows, @Nullable String next, String relation, List<String> relations) {

    /** What the shown vouchers are worth, by currency. */
    public List<MoneyBody> totals() {
        Map<String, BigDecimal> sums = rows.stream()
                .map(Voucher::face)
                .collect(Collectors.groupingBy(
                        MoneyBody::currency,
                        Collectors.reducing(BigDecimal.ZERO, face -> new BigDecimal(face.amount()), BigDecimal::add)));
        return sums.entrySet().stream()
                .map(sum -> new MoneyBody(sum.getValue().toPlainString(), sum.getKey()))
                .toList();
    }
}

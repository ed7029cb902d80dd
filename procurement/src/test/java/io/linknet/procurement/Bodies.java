package io.linknet.procurement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Good request bodies, to be sent as they are or spoilt in one place. */
final class Bodies {

    private Bodies() {}

    static Map<String, Object> demand() {
        return map(
                "title", "四季度辣椒与青花椒",
                "currency", "CNY",
                "place", "重庆市长寿区",
                "lines", List.of(demandLine("DRIED-CHILI", "5000"), demandLine("GREEN-PEPPERCORN", "2000")));
    }

    static Map<String, Object> demandLine(String material, String kilograms) {
        return map(
                "materialCode", material,
                "gradeCode", "B",
                "quantity", kg(kilograms),
                "windowFrom", "2199-12-01",
                "windowTo", "2199-12-10",
                "priceCeiling", yuan("90"),
                "overTolerancePercent", "5",
                "underTolerancePercent", "5");
    }

    static Map<String, Object> farmer(String code) {
        return map("code", code, "name", "张三", "district", "500240", "areaMu", "3.5");
    }

    static Map<String, Object> pledge(Object farmerId, String kilograms) {
        var line = map(
                "demandLine",
                1,
                "earliest",
                "2199-12-02",
                "latest",
                "2199-12-20",
                "lowestPrice",
                yuan("28.5"),
                "farmers",
                List.of(map("farmerId", farmerId, "quantity", kg(kilograms))));
        return map("lines", List.of(line));
    }

    static Map<String, Object> order(Object seller) {
        return map(
                "sellerId",
                seller,
                "currency",
                "CNY",
                "place",
                "重庆市长寿区",
                "lines",
                List.of(orderLine("3800"), orderLine("1000")));
    }

    static Map<String, Object> orderLine(String kilograms) {
        return map(
                "materialCode", "DRIED-CHILI",
                "gradeCode", "A",
                "quantity", kg(kilograms),
                "unitPrice", yuan("28.5"),
                "windowFrom", "2199-12-01",
                "windowTo", "2199-12-10");
    }

    static Map<String, Object> answer(Object... lines) {
        return map("lines", List.of(lines));
    }

    static Map<String, Object> accepted(int line) {
        return map("line", line, "answer", "ACCEPTED");
    }

    static Map<String, Object> partial(int line, String first, String second) {
        return map(
                "line",
                line,
                "answer",
                "PARTIAL",
                "promises",
                List.of(
                        map("quantity", kg(first), "date", "2199-12-03"),
                        map("quantity", kg(second), "date", "2199-12-08")));
    }

    static Map<String, Object> kg(String amount) {
        return map("amount", amount, "unit", "KGM");
    }

    static Map<String, Object> yuan(String amount) {
        return map("amount", amount, "currency", "CNY");
    }

    /** The same with another value. */
    static Map<String, Object> with(Map<String, Object> body, String name, Object value) {
        var changed = new LinkedHashMap<>(body);
        changed.put(name, value);
        return changed;
    }

    static Map<String, Object> map(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (var index = 0; index < pairs.length; index += 2) {
            map.put(String.valueOf(pairs[index]), pairs[index + 1]);
        }
        return map;
    }
}

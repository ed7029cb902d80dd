package io.linknet.portal.view.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands above a list. */
class ListHeadTest {

    private static final String LIST = "/procurement/demands";

    @Test
    void keepsTheRestOfTheFilterWhenTheStateChanges() {
        var head = head(search(), Map.of());

        assertThat(head.inState("CLOSED")).isEqualTo(LIST + "?status=CLOSED&text=50%25+%E8%BE%A3%E6%A4%92&sort=due");
        assertThat(head.inState(null)).isEqualTo(LIST + "?text=50%25+%E8%BE%A3%E6%A4%92&sort=due");
    }

    @Test
    void leadsOnUnderTheSameFilter() {
        var head = head(search(), Map.of("joint", "true"));

        assertThat(head.next("x_y"))
                .isEqualTo(LIST + "?joint=true&status=OPEN&text=50%25+%E8%BE%A3%E6%A4%92&sort=due&after=x_y");
        assertThat(head.next(null)).isNull();
        assertThat(head.export()).isEqualTo(LIST + "-export?" + head.query());
    }

    @Test
    void isPlainWhenNothingIsAskedFor() {
        var head = head(new ListSearch(), Map.of());

        assertThat(head.isFiltered()).isFalse();
        assertThat(head.isNarrowed()).isFalse();
        assertThat(head.inState(null)).isEqualTo(LIST);
        assertThat(head.next("x")).isEqualTo(LIST + "?after=x");
        assertThat(head.export()).isEqualTo(LIST + "-export");
    }

    @Test
    void isNotFilteredByWhatIsKeptInTheAddress() {
        assertThat(head(new ListSearch(), Map.of("joint", "true")).isFiltered()).isFalse();
        assertThat(head(search(), Map.of()).isNarrowed()).isTrue();
    }

    private static ListSearch search() {
        var search = new ListSearch();
        search.status = List.of("OPEN");
        search.text = " 50% 辣椒 ";
        search.material = "";
        search.sort = "due";
        return search;
    }

    private static ListHead head(ListSearch search, Map<String, String> kept) {
        return new ListHead(LIST, kept, search, List.of("OPEN", "CLOSED"), Map.of(), List.of());
    }
}

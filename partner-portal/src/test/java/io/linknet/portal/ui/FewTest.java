package io.linknet.portal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FewTest {

    @Test
    void showsTheFirstThreeAndCountsTheOthers() {
        var lines = List.of(1, 2, 3, 4, 5);

        assertThat(Few.of(lines)).containsExactly(1, 2, 3);
        assertThat(Few.left(lines)).isEqualTo(2);
    }

    @Test
    void showsAllOfAFew() {
        assertThat(Few.of(List.of(1))).containsExactly(1);
        assertThat(Few.left(List.of(1))).isZero();
    }
}

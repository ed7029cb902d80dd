package io.linknet.kernel.rest;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.DataClass;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The filter behind every resource method that returns a response. */
class AnswersFilterTest {

    private record Order(String number) {}

    private record Bid(String price) {}

    static class Papers {

        @Answers(Order.class)
        public Response order() {
            return Response.ok().build();
        }

        @Answers({})
        public Response nothing() {
            return Response.noContent().build();
        }

        @Classified(DataClass.RELATION)
        public Response file() {
            return Response.ok().build();
        }

        public Response untold() {
            return Response.ok().build();
        }
    }

    @Test
    void letsOutWhatIsDeclaredAloneAndInListsAndPages() {
        var order = new Order("PO-1");

        assertThatCode(() -> {
                    AnswersFilter.require(method("order"), order);
                    AnswersFilter.require(method("order"), List.of(order, order));
                    AnswersFilter.require(method("order"), new Page<>(List.of(order), null));
                    AnswersFilter.require(method("order"), new byte[] {1});
                    AnswersFilter.require(method("file"), order);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void keepsInWhatIsNotDeclared() {
        var bid = new Bid("12.50");

        for (var name : List.of("order", "nothing", "untold")) {
            assertThatIllegalStateException()
                    .as(name)
                    .isThrownBy(() -> AnswersFilter.require(method(name), bid))
                    .withMessageContaining(name)
                    .withMessageContaining("Bid");
        }
        assertThatIllegalStateException()
                .isThrownBy(() -> AnswersFilter.require(method("order"), List.of(new Order("PO-1"), bid)));
        assertThatIllegalStateException()
                .isThrownBy(() -> AnswersFilter.require(method("order"), new Page<>(List.of(bid), null)));
    }

    private static Method method(String name) {
        return Arrays.stream(Papers.class.getMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

package io.linknet.procurement.ordering.exchange.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.procurement.ordering.document.boundary.OrderDocumentsResource;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentSubjectTest {

    @ParameterizedTest
    @MethodSource
    void isOpenToWhomTheRestApiIs(DocumentSubject subject, String method, List<Class<?>> parameters)
            throws NoSuchMethodException {
        var resource = OrderDocumentsResource.class.getMethod(method, parameters.toArray(new Class<?>[0]));

        assertThat(subject.roles())
                .containsExactlyInAnyOrder(
                        resource.getAnnotation(RolesAllowed.class).value());
    }

    static Stream<Arguments> isOpenToWhomTheRestApiIs() {
        var taking = List.<Class<?>>of(UUID.class, byte[].class);
        var giving = List.<Class<?>>of(UUID.class);
        return Stream.of(
                Arguments.of(DocumentSubject.ORDER, "place", List.of(String.class, byte[].class)),
                Arguments.of(DocumentSubject.ORDER_RESPONSE, "answer", taking),
                Arguments.of(DocumentSubject.ORDER_CHANGE, "change", taking),
                Arguments.of(DocumentSubject.ORDER_CANCELLATION, "cancellation", taking),
                Arguments.of(DocumentSubject.GET_ORDER, "order", giving),
                Arguments.of(DocumentSubject.GET_ORDER_RESPONSE, "response", giving),
                Arguments.of(DocumentSubject.GET_ORDER_CHANGE, "change", giving),
                Arguments.of(DocumentSubject.GET_ORDER_CANCELLATION, "cancellation", giving));
    }

    @Test
    void isComparedWholly() {
        assertThat(isOpenToWhomTheRestApiIs().map(it -> it.get()[0]))
                .containsExactlyInAnyOrder((Object[]) DocumentSubject.values());
    }

    @ParameterizedTest
    @EnumSource
    void asksOrBrings(DocumentSubject subject) {
        assertThat(subject.isCommand()).isNotEqualTo(subject.text().startsWith("Get"));
        assertThat(DocumentSubject.named(subject.text())).isEqualTo(subject);
        assertThat(Arrays.stream(DocumentSubject.values())
                        .filter(it -> it.text().equals(subject.text())))
                .hasSize(1);
    }
}

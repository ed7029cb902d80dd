package io.linknet.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.problem.Problem;
import io.linknet.kernel.problem.Problem.FieldError;
import io.linknet.portal.frame.entity.Form;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A form. */
class FormTest {

    @Test
    void keepsWhatWasTypedThroughARefusal() {
        var form = Form.filled(Map.of("title", " 干辣椒 ")).refused(problem(422));

        assertThat(form.value("title")).isEqualTo("干辣椒");
    }

    @Test
    void isAnotherRequestOnceItWasRefused() {
        var form = Form.blank();

        assertThat(form.refused(problem(422)).key()).isNotEqualTo(form.key());
    }

    @Test
    void staysTheSameRequestWhileItsOutcomeIsUnknown() {
        var form = Form.blank();

        assertThat(form.refused(problem(503)).key()).isEqualTo(form.key());
    }

    @Test
    void putsAnErrorBesideTheFieldItsPointerNames() {
        var form = Form.blank().refused(problem(400, new FieldError("/lines/0/quantity", "必须大于零")));

        assertThat(form.error("lines.0.quantity")).isEqualTo("必须大于零");
        assertThat(form.error("lines.1.quantity")).isEmpty();
    }

    @Test
    void countsRowsUpToTheLastThatWasPosted() {
        var form = Form.filled(Map.of("lines.0.quantity", "1", "lines.3.quantity", "2"));

        assertThat(form.rows("lines", 50)).isEqualTo(4);
    }

    private static Problem problem(int status, FieldError... errors) {
        return new Problem("/problems/x", "x", status, "x", "urn:uuid:x", List.of(errors));
    }

    @Test
    void namesADocumentOrNone() {
        var id = UUID.fromString("01990000-0000-7000-8000-000000000001");

        assertThat(Form.filled(Map.of("share", id.toString())).id("share")).isEqualTo(id);
        for (var none : List.of("", "1", "01990000-0000-7000-8000-00000000000g")) {
            assertThatExceptionOfType(DomainRuleViolation.class)
                    .isThrownBy(() -> Form.filled(Map.of("share", none)).id("share"))
                    .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(KernelProblem.NOT_FOUND));
        }
    }
}

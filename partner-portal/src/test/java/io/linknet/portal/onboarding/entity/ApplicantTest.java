package io.linknet.portal.onboarding.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.problem.DomainRuleViolation;
import org.junit.jupiter.api.Test;

class ApplicantTest {

    @Test
    void everythingWrongIsFoundAtOnce() {
        var applicant = new Applicant(
                MemberKind.SUPPLIER, "n".repeat(121), "", "123", "5001", "6901234567890", "", "no mail", "call me");

        assertThat(applicant.faults())
                .extracting(DomainRuleViolation::pointer)
                .containsExactlyInAnyOrder(
                        "/nameZh", "/creditCode", "/gln", "/district", "/contactEmail", "/contactPhone");
    }

    @Test
    void whatIsNotSaidIsMissingAndNotWrong() {
        var applicant = Applicant.known(MemberKind.COOPERATIVE, "", "", "");

        assertThat(applicant.faults()).isEmpty();
        assertThat(applicant.missing())
                .containsExactly("nameZh", "creditCode", "contactName", "contactEmail", "contactPhone");
    }

    @Test
    void codesAndAddressesAreComparedInOneForm() {
        var applicant =
                new Applicant(MemberKind.SUPPLIER, "名", "", " 91110000802100433b ", "", "", "", " A@B.Example ", "");

        assertThat(applicant.creditCode()).isEqualTo("91110000802100433B");
        assertThat(applicant.contactEmail()).isEqualTo("a@b.example");
        assertThat(applicant.faults()).isEmpty();
    }

    @Test
    void anAuthorityNeedsNoCreditCode() {
        var authority = Applicant.known(MemberKind.REGULATOR, "农业农村委", "王", "w@gov.example");

        assertThat(authority.missing()).containsExactly("contactPhone");
    }

    @Test
    void aLocationNumberHasItsCheckDigit() {
        assertThat(GlobalLocationNumber.isValid("6939900000015")).isTrue();
        assertThat(GlobalLocationNumber.isValid("6939900000016")).isFalse();
        assertThat(GlobalLocationNumber.isValid("693990000001")).isFalse();
    }
}

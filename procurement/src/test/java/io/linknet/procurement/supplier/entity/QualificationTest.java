package io.linknet.procurement.supplier.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.ScanType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualificationTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, NOT_YET_VALID",
        "2026-01-01, VALID",
        "2026-11-30, VALID",
        "2026-12-01, EXPIRING",
        "2026-12-31, EXPIRING",
        "2027-01-01, EXPIRED"
    })
    void standsByItsLastDay(LocalDate today, QualificationState state) {
        assertThat(paper(LocalDate.of(2026, 12, 31)).state(today)).isEqualTo(state);
    }

    @Test
    void withoutAnEndNeverExpires() {
        assertThat(paper(null).state(LocalDate.of(2199, 1, 1))).isEqualTo(QualificationState.VALID);
    }

    @Test
    void mayEndOnItsFirstDayAndNotBefore() {
        assertThat(paper(FROM).state(FROM)).isEqualTo(QualificationState.EXPIRING);
        assertRefused(() -> paper(FROM.minusDays(1)), SupplierProblem.VALIDITY_REVERSED);
    }

    @Test
    void onceWithdrawnStaysAsItWas() {
        var paper = paper(null);
        paper.withdraw();

        assertThat(paper.state(FROM)).isEqualTo(QualificationState.WITHDRAWN);
        assertRefused(paper::withdraw, SupplierProblem.QUALIFICATION_IS_WITHDRAWN);
        assertRefused(() -> paper.change(terms(FROM)), SupplierProblem.QUALIFICATION_IS_WITHDRAWN);
        assertRefused(
                () -> paper.attach(new Qualification.Document("a.pdf", "application/pdf", 1, "")),
                SupplierProblem.QUALIFICATION_IS_WITHDRAWN);
        assertThat(paper.terms().validUntil()).isNull();
        assertThat(paper.document()).isNull();
    }

    @Test
    void hasADocumentThatIsToldByItsBytes() {
        assertThat(ScanType.of("%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .hasValue(ScanType.PDF);
        assertThat(ScanType.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0}))
                .hasValue(ScanType.JPEG);
        assertThat(ScanType.of("<html>%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(ScanType.of(new byte[] {(byte) 0x89, 0x50})).isEmpty();
    }

    @Test
    void aFigureOfNothingHasNoShare() {
        assertThat(figure("0", "0").percent()).isEmpty();
        assertThat(figure("0", "3").percent()).hasValue(new BigDecimal("0.0"));
        assertThat(figure("2", "3").percent()).hasValue(new BigDecimal("66.7"));
        assertThat(figure("3", "3").percent()).hasValue(new BigDecimal("100.0"));
    }

    private static Figure figure(String numerator, String denominator) {
        return new Figure(Figure.Name.ON_TIME, "promise", new BigDecimal(numerator), new BigDecimal(denominator));
    }

    private static void assertRefused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable deed, SupplierProblem problem) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(DomainRuleViolation.class, it -> assertThat(it.type())
                .isEqualTo(problem));
    }

    private static Qualification paper(@Nullable LocalDate until) {
        var clerk = new Caller(
                new MemberId(new UUID(0, 1)), MemberKind.COOPERATIVE, "a", "iss|sub", "A", Set.of(Role.SELLER));
        return new Qualification(clerk, terms(until), Instant.EPOCH);
    }

    private static Qualification.Terms terms(@Nullable LocalDate until) {
        return new Qualification.Terms(QualificationKind.OTHER, "1", "B", FROM, until);
    }
}

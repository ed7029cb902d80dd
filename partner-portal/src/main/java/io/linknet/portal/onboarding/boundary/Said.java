package io.linknet.portal.onboarding.boundary;

import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.problem.Problem;
import io.linknet.kernel.problem.Problem.FieldError;
import io.linknet.kernel.problem.ProblemTexts;
import io.linknet.kernel.rest.Problems;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.frame.entity.ServiceRefusal;
import io.linknet.portal.onboarding.entity.Applicant;
import io.linknet.portal.onboarding.entity.OnboardingProblem;
import io.linknet.portal.ui.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was typed of an applicant, and everything that is wrong with it at once. */
final class Said {

    private Said() {}

    /** The applicant as typed; its kind is not the form's to say once there is an application. */
    static Applicant of(Form form, MemberKind kind) {
        return requireGood(new Applicant(
                kind,
                form.value("nameZh"),
                form.value("nameEn"),
                form.value("creditCode"),
                form.value("district"),
                form.value("gln"),
                form.value("contactName"),
                form.value("contactEmail"),
                form.value("contactPhone")));
    }

    /** The first words of an application or an invitation. */
    static Applicant first(Form form) {
        return requireGood(Applicant.known(
                kind(form), form.value("nameZh"), form.value("contactName"), form.value("contactEmail")));
    }

    /** The form as the applicant has said it so far. */
    static Form form(Applicant said) {
        var values = new LinkedHashMap<String, String>();
        values.put("nameZh", said.nameZh());
        values.put("nameEn", said.nameEn());
        values.put("creditCode", said.creditCode());
        values.put("district", said.district());
        values.put("gln", said.gln());
        values.put("contactName", said.contactName());
        values.put("contactEmail", said.contactEmail());
        values.put("contactPhone", said.contactPhone());
        return Form.filled(values);
    }

    /** The day; absent when it is none. */
    static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private static MemberKind kind(Form form) {
        return Arrays.stream(MemberKind.values())
                .filter(it -> it.name().equals(form.value("kind")))
                .findFirst()
                .orElseThrow(() -> OnboardingProblem.KIND_NOT_OPEN.at("/kind"));
    }

    private static Applicant requireGood(Applicant said) {
        var faults = said.faults();
        if (faults.isEmpty()) {
            return said;
        }
        var locale = Texts.language().locale();
        var errors = faults.stream()
                .map(it -> new FieldError(it.pointer(), ProblemTexts.detail(it.type(), it.arguments(), locale)))
                .toList();
        throw new ServiceRefusal(refusal(faults.get(0), errors));
    }

    private static Problem refusal(DomainRuleViolation first, List<FieldError> errors) {
        var locale = Texts.language().locale();
        return (Problem) Problems.answer(first.type(), errors.get(0).detail(), errors, locale)
                .getEntity();
    }
}

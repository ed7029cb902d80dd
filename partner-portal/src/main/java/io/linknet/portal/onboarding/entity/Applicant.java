package io.linknet.portal.onboarding.entity;

import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.problem.DomainRuleViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who applies, as far as the applicant has said it; what is not said yet is empty.
 *
 * @param kind what it wants to be in the network
 * @param nameZh registered name
 * @param nameEn name in English; the registered one stands in for it
 * @param creditCode unified social credit code, GB 32100-2015
 * @param district where it is at home, GB/T 2260; may stay empty
 * @param gln GS1 location number; may stay empty
 * @param contactName who is to be its first administrator
 * @param contactEmail what that person will sign in with, in small letters
 * @param contactPhone how to ask back
 */
public record Applicant(
        MemberKind kind,
        String nameZh,
        String nameEn,
        String creditCode,
        String district,
        String gln,
        String contactName,
        String contactEmail,
        String contactPhone) {

    /** Longest name of an organization or a person. */
    public static final int LONGEST_NAME = 120;

    private static final Pattern DISTRICT = Pattern.compile("[1-9][0-9]{5}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[a-z0-9-]+(\\.[a-z0-9-]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{5,19}");

    /** Brings codes and addresses into the form in which they are compared. */
    public Applicant {
        creditCode = creditCode.strip().toUpperCase(Locale.ROOT);
        contactEmail = contactEmail.strip().toLowerCase(Locale.ROOT);
    }

    /** Somebody of whom only this is known. */
    public static Applicant known(MemberKind kind, String nameZh, String contactName, String contactEmail) {
        return new Applicant(kind, nameZh, "", "", "", "", contactName, contactEmail, "");
    }

    /** What is wrong with what was said, field by field; what was not said is not wrong yet. */
    public List<DomainRuleViolation> faults() {
        var faults = new ArrayList<DomainRuleViolation>();
        Stream.of("nameZh", "nameEn", "contactName")
                .filter(name -> value(name).length() > LONGEST_NAME)
                .forEach(name -> faults.add(OnboardingProblem.TOO_LONG.at("/" + name, LONGEST_NAME)));
        if (!creditCode.isEmpty() && !CreditCode.isValid(creditCode)) {
            faults.add(OnboardingProblem.CREDIT_CODE_WRONG.at("/creditCode"));
        }
        if (!gln.isEmpty() && !GlobalLocationNumber.isValid(gln)) {
            faults.add(OnboardingProblem.GLN_WRONG.at("/gln"));
        }
        check(faults, DISTRICT, "district", OnboardingProblem.DISTRICT_WRONG);
        check(faults, EMAIL, "contactEmail", OnboardingProblem.EMAIL_WRONG);
        check(faults, PHONE, "contactPhone", OnboardingProblem.PHONE_WRONG);
        return faults;
    }

    private void check(List<DomainRuleViolation> faults, Pattern pattern, String name, OnboardingProblem problem) {
        var said = value(name);
        if (!said.isEmpty() && !pattern.matcher(said).matches()) {
            faults.add(problem.at("/" + name));
        }
    }

    /** Names of the fields that must still be said; a regulator has no credit code of its own. */
    public List<String> missing() {
        return Stream.of("nameZh", "creditCode", "contactName", "contactEmail", "contactPhone")
                .filter(name -> value(name).isEmpty())
                .filter(name -> kind != MemberKind.REGULATOR || !name.equals("creditCode"))
                .toList();
    }

    private String value(String name) {
        return switch (name) {
            case "nameZh" -> nameZh;
            case "nameEn" -> nameEn;
            case "creditCode" -> creditCode;
            case "district" -> district;
            case "contactName" -> contactName;
            case "contactEmail" -> contactEmail;
            case "contactPhone" -> contactPhone;
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** The name in English, or the registered one. */
    public String anyNameEn() {
        return nameEn.isEmpty() ? nameZh : nameEn;
    }
}

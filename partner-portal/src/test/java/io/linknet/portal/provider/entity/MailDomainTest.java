package io.linknet.portal.provider.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linknet.kernel.problem.DomainRuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailDomainTest {

    @ParameterizedTest
    @CsvSource({
        "cqfood.cn, cqfood.cn",
        "' @CqFood.CN ', cqfood.cn",
        "mail.bank.com.cn, mail.bank.com.cn",
        "shizhu-chili.example, shizhu-chili.example"
    })
    void isReadWithoutTheAtInSmallLetters(String typed, String name) {
        assertThat(MailDomain.of(typed).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "cqfood",
                "cq food.cn",
                "cqfood.cn.",
                ".cqfood.cn",
                "-cq.cn",
                "cq_food.cn",
                "a@cqfood.cn",
                "食品.cn",
                "10.0.0.1",
                "*.cn"
            })
    void isRefusedWhereItIsNone(String typed) {
        assertThatThrownBy(() -> MailDomain.of(typed))
                .isInstanceOf(DomainRuleViolation.class)
                .extracting(it -> ((DomainRuleViolation) it).type())
                .isEqualTo(ProviderProblem.MAIL_DOMAIN_UNUSABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"qq.com", "163.com", "GMAIL.com", "@outlook.com", "com.cn", "gov.cn", "co.uk", "github.io"})
    void isRefusedWhereAnybodyCanHaveAnAddress(String typed) {
        assertThatThrownBy(() -> MailDomain.of(typed))
                .isInstanceOf(DomainRuleViolation.class)
                .extracting(it -> ((DomainRuleViolation) it).type())
                .isEqualTo(ProviderProblem.MAIL_DOMAIN_PUBLIC);
    }

    @Test
    void knowsThoseThatItLiesIn() {
        assertThat(MailDomain.of("mail.bank.com.cn").andThoseAbove())
                .containsExactly("mail.bank.com.cn", "bank.com.cn", "com.cn");
    }

    @ParameterizedTest
    @CsvSource({"cqfood.cn, true", "login.CQFOOD.cn, true", "notcqfood.cn, false", "cqfood.cn.evil.com, false"})
    void holdsHostsWithinIt(String host, boolean holds) {
        assertThat(new MailDomain("cqfood.cn").holds(host)).isEqualTo(holds);
    }
}
